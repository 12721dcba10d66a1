-- SPDX-License-Identifier: Apache-2.0
-- Whether private columns of other slices stand on a sheet as they are.
alter table people_export add column private_cells text not null default 'masked';
