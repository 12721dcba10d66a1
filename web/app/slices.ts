// SPDX-License-Identifier: Apache-2.0
/// The pages of the slices, one line each; delete a slice's folder and its line, and the rest builds.
import { accessRoutes } from '../slices/access/routes'
import { boardRoutes } from '../slices/board/routes'
import { careRoutes } from '../slices/care/routes'
import { censusRoutes } from '../slices/census/routes'
import { deliveryRoutes } from '../slices/delivery/routes'
import { dutyRoutes } from '../slices/duty/routes'
import { exchangeRoutes } from '../slices/exchange/routes'
import { gateRoutes } from '../slices/gate/routes'
import { handsRoutes } from '../slices/hands/routes'
import { isolationRoutes } from '../slices/isolation/routes'
import { journalRoutes } from '../slices/journal/routes'
import { needRoutes } from '../slices/need/routes'
import { overviewRoutes } from '../slices/overview/routes'
import { passRoutes } from '../slices/pass/routes'
import { peopleRoutes } from '../slices/people/routes'
import { placeRoutes } from '../slices/place/routes'
import { reportRoutes } from '../slices/report/routes'
import { sealRoutes } from '../slices/seal/routes'
import { shiftRoutes } from '../slices/shift/routes'
import { supplyRoutes } from '../slices/supply/routes'
import { supportRoutes } from '../slices/support/routes'
import { taskRoutes } from '../slices/task/routes'

export const sliceRoutes = [
  ...overviewRoutes,
  ...boardRoutes,
  ...taskRoutes,
  ...censusRoutes,
  ...gateRoutes,
  ...deliveryRoutes,
  ...handsRoutes,
  ...shiftRoutes,
  ...dutyRoutes,
  ...isolationRoutes,
  ...needRoutes,
  ...sealRoutes,
  ...careRoutes,
  ...supplyRoutes,
  ...supportRoutes,
  ...peopleRoutes,
  ...exchangeRoutes,
  ...placeRoutes,
  ...accessRoutes,
  ...journalRoutes,
  ...passRoutes,
  ...reportRoutes,
]
