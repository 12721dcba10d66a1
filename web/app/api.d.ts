// SPDX-License-Identifier: Apache-2.0
export interface paths {
    "/places/{place}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** house.follow */
        get: operations["house_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/own-live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** house.follow_work */
        get: operations["house_follow_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** house.follow_own */
        get: operations["house_follow_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** auth.open_set_up */
        get: operations["auth_open_set_up"];
        put?: never;
        /** auth.set_up */
        post: operations["auth_set_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** auth.open_session */
        get: operations["auth_open_session"];
        put?: never;
        post?: never;
        /** auth.sign_out */
        delete: operations["auth_sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** auth.list_sessions */
        get: operations["auth_list_sessions"];
        put?: never;
        /** auth.sign_in */
        post: operations["auth_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** auth.end_session */
        delete: operations["auth_end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** auth.end_device */
        delete: operations["auth_end_device"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** auth.list_users */
        get: operations["auth_list_users"];
        put?: never;
        /** auth.add_user */
        post: operations["auth_add_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** auth.open_user */
        get: operations["auth_open_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** auth.change_user */
        patch: operations["auth_change_user"];
        trace?: never;
    };
    "/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** auth.give_grant */
        post: operations["auth_give_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/grants/{grant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** auth.end_grant */
        delete: operations["auth_end_grant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** auth.list_invitations */
        get: operations["auth_list_invitations"];
        put?: never;
        /** auth.invite */
        post: operations["auth_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** auth.withdraw_invitation */
        delete: operations["auth_withdraw_invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** auth.who_may_see */
        get: operations["auth_who_may_see"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** auth.find_communities */
        get: operations["auth_find_communities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/emergencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** auth.own_emergencies */
        get: operations["auth_own_emergencies"];
        put?: never;
        /** auth.open_emergency */
        post: operations["auth_open_emergency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/emergencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** auth.list_emergencies */
        get: operations["auth_list_emergencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/emergencies/{emergency}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** auth.close_emergency */
        delete: operations["auth_close_emergency"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** auth.enrol */
        post: operations["auth_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password_resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** auth.reset_password */
        post: operations["auth_reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/passwords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** auth.change_password */
        post: operations["auth_change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.open_place */
        get: operations["place_open_place"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.list_children */
        get: operations["place_list_children"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/gates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.list_gates */
        get: operations["place_list_gates"];
        put?: never;
        /** place.add_gate */
        post: operations["place_add_gate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/premises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.list_premises */
        get: operations["place_list_premises"];
        put?: never;
        /** place.add_premises */
        post: operations["place_add_premises"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/compounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.list_compounds */
        get: operations["place_list_compounds"];
        put?: never;
        /** place.add_compound */
        post: operations["place_add_compound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/patterns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** place.lay_out */
        post: operations["place_lay_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/patterns/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.try_pattern */
        get: operations["place_try_pattern"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.list_changes */
        get: operations["place_list_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/changes/renamings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** place.rename */
        post: operations["place_rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/changes/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** place.close */
        post: operations["place_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/changes/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** place.reopen */
        post: operations["place_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/changes/splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** place.split */
        post: operations["place_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/changes/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** place.merge */
        post: operations["place_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/changes/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** place.change_detail */
        post: operations["place_change_detail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/changes/grids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** place.regrid */
        post: operations["place_regrid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/changes/sheets/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** place.try_sheet */
        post: operations["place_try_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/changes/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** place.take_sheet */
        post: operations["place_take_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/grids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.list_grids */
        get: operations["place_list_grids"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/grids/suggestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.suggest_grids */
        get: operations["place_suggest_grids"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/compounds/{compound}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.open_compound */
        get: operations["place_open_compound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/buildings/{building}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.open_building */
        get: operations["place_open_building"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/spots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.list_spots */
        get: operations["place_list_spots"];
        put?: never;
        /** place.add_spot */
        post: operations["place_add_spot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.list_site_plans */
        get: operations["place_list_site_plans"];
        put?: never;
        /** place.add_site_plan */
        post: operations["place_add_site_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/plans/{plan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.open_site_plan */
        get: operations["place_open_site_plan"];
        put?: never;
        post?: never;
        /** place.remove_site_plan */
        delete: operations["place_remove_site_plan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/plans/{plan}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.open_plan_file */
        get: operations["place_open_plan_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/plans/{plan}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** place.replace_plan_file */
        post: operations["place_replace_plan_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/plans/{plan}/spots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** place.list_placed_spots */
        get: operations["place_list_placed_spots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/plans/{plan}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** place.place_spot */
        post: operations["place_place_spot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/plans/{plan}/positions/{spot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** place.take_spot_off */
        delete: operations["place_take_spot_off"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.find_people */
        get: operations["people_find_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.open_door */
        get: operations["people_open_door"];
        put?: never;
        /** people.add_household */
        post: operations["people_add_household"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/households/{household}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.open_household */
        get: operations["people_open_household"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** people.change_household */
        patch: operations["people_change_household"];
        trace?: never;
    };
    "/places/{place}/households/{household}/life": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.list_life */
        get: operations["people_list_life"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.add_person */
        post: operations["people_add_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/persons/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.open_person */
        get: operations["people_open_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** people.change_person */
        patch: operations["people_change_person"];
        trace?: never;
    };
    "/places/{place}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.add_need */
        post: operations["people_add_need"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/needs/{need}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** people.change_need */
        patch: operations["people_change_need"];
        trace?: never;
    };
    "/places/{place}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.reveal */
        post: operations["people_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/clashes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.list_clashes */
        get: operations["people_list_clashes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/clashes/{clash}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.decide_clash */
        post: operations["people_decide_clash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duplicate-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.start_search */
        post: operations["people_start_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.list_pairs */
        get: operations["people_list_pairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/lookalikes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.find_lookalikes */
        post: operations["people_find_lookalikes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.list_differences */
        get: operations["people_list_differences"];
        put?: never;
        /** people.tell_apart */
        post: operations["people_tell_apart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/differences/{difference}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.withdraw_difference */
        post: operations["people_withdraw_difference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.preview_merge */
        get: operations["people_preview_merge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.list_merges */
        get: operations["people_list_merges"];
        put?: never;
        /** people.merge_persons */
        post: operations["people_merge_persons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/merges/{merge}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.open_merge */
        get: operations["people_open_merge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/merges/{merge}/separations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.separate_persons */
        post: operations["people_separate_persons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.list_moves */
        get: operations["people_list_moves"];
        put?: never;
        /** people.move_home */
        post: operations["people_move_home"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.arrive */
        post: operations["people_arrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.depart */
        post: operations["people_depart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/deaths": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.report_death */
        post: operations["people_report_death"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.note_absence */
        post: operations["people_note_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.note_return */
        post: operations["people_note_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.change_registration */
        post: operations["people_change_registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.change_head */
        post: operations["people_change_head"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.split_household */
        post: operations["people_split_household"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.correct_move */
        post: operations["people_correct_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/whereabouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.list_whereabouts */
        get: operations["people_list_whereabouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/whereabouts/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.count_whereabouts */
        get: operations["people_count_whereabouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.list_staff */
        get: operations["people_list_staff"];
        put?: never;
        /** people.take_on_staff */
        post: operations["people_take_on_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/staff/{staff}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.end_staff */
        post: operations["people_end_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.list_imports */
        get: operations["people_list_imports"];
        put?: never;
        /** people.add_import */
        post: operations["people_add_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/import-senders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.list_senders */
        get: operations["people_list_senders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/import-senders/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.forget_sender */
        post: operations["people_forget_sender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/imports/{import}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.open_import */
        get: operations["people_open_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** people.change_mapping */
        patch: operations["people_change_mapping"];
        trace?: never;
    };
    "/places/{place}/imports/{import}/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.start_trial */
        post: operations["people_start_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/imports/{import}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.start_run */
        post: operations["people_start_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/imports/{import}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.plan_undo */
        get: operations["people_plan_undo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/imports/{import}/undos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.start_undo */
        post: operations["people_start_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/imports/{import}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.list_findings */
        get: operations["people_list_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/imports/{import}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.open_workbook */
        get: operations["people_open_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/export-columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.list_columns */
        get: operations["people_list_columns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/export-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.list_templates */
        get: operations["people_list_templates"];
        put?: never;
        /** people.add_template */
        post: operations["people_add_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/export-templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** people.change_template */
        patch: operations["people_change_template"];
        trace?: never;
    };
    "/places/{place}/export-templates/{template_id}/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.remove_template */
        post: operations["people_remove_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/export-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.preview_export */
        get: operations["people_preview_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.list_exports */
        get: operations["people_list_exports"];
        put?: never;
        /** people.ask_export */
        post: operations["people_ask_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/sheets/{sheet}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.approve_export */
        post: operations["people_approve_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/sheets/{sheet}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** people.deliver_export */
        post: operations["people_deliver_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/sheets/{sheet}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** people.fetch_export */
        get: operations["people_fetch_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/my-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** task.list_my_tasks */
        get: operations["task_list_my_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** task.list_tasks */
        get: operations["task_list_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/tasks/{task}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** task.open_task */
        get: operations["task_open_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/tasks/{task}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** task.list_candidates */
        get: operations["task_list_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/tasks/{task}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** task.report_done */
        post: operations["task_report_done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/tasks/{task}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** task.add_photo */
        post: operations["task_add_photo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/tasks/{task}/photos/{photo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** task.open_photo */
        get: operations["task_open_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/tasks/{task}/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** task.hand_over */
        post: operations["task_hand_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** census.list_drives */
        get: operations["census_list_drives"];
        put?: never;
        /** census.add_drive */
        post: operations["census_add_drive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** census.open_drive */
        get: operations["census_open_drive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** census.change_drive */
        patch: operations["census_change_drive"];
        trace?: never;
    };
    "/places/{place}/drive-workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** census.list_workers */
        get: operations["census_list_workers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/question-presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** census.list_presets */
        get: operations["census_list_presets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** census.add_owner */
        post: operations["census_add_owner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/owners/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** census.remove_owner */
        delete: operations["census_remove_owner"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** census.preview_split */
        get: operations["census_preview_split"];
        put?: never;
        /** census.keep_split */
        post: operations["census_keep_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** census.hand_over */
        post: operations["census_hand_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** census.start_drive */
        post: operations["census_start_drive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** census.close_drive */
        post: operations["census_close_drive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** census.list_exceptions */
        get: operations["census_list_exceptions"];
        put?: never;
        /** census.add_exception */
        post: operations["census_add_exception"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/exceptions/{exception}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** census.remove_exception */
        delete: operations["census_remove_exception"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/doors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** census.list_doors */
        get: operations["census_list_doors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/doors/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** census.open_target */
        get: operations["census_open_target"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/answer-reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** census.reveal_answer */
        post: operations["census_reveal_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** census.visit */
        post: operations["census_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** census.open_coverage */
        get: operations["census_open_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** census.tell_figures */
        get: operations["census_tell_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** census.list_calls */
        get: operations["census_list_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drives/{drive}/number-reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** census.reveal_number */
        post: operations["census_reveal_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letter-doors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** report.look_at_door */
        post: operations["report_look_at_door"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letter-proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** report.prove */
        post: operations["report_prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** report.send */
        post: operations["report_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/letter-sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** report.list_sections */
        get: operations["report_list_sections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** report.make_letters */
        post: operations["report_make_letters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/letter-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** report.open_letters */
        post: operations["report_open_letters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/letter-revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** report.revoke_letters */
        post: operations["report_revoke_letters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** report.list_reports */
        get: operations["report_list_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** report.open_report */
        get: operations["report_open_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/report-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** report.decide_report */
        post: operations["report_decide_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/call-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** report.reveal_call_back */
        post: operations["report_reveal_call_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pass-holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pass.look_at_code */
        post: operations["pass_look_at_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pass-bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pass.bind_phone */
        post: operations["pass_bind_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pass-signings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pass.renew_signature */
        post: operations["pass_renew_signature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pass-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pass.list_visits */
        post: operations["pass_list_visits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pass-visit-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pass.answer_visit */
        post: operations["pass_answer_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/passes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** pass.list_passes */
        get: operations["pass_list_passes"];
        put?: never;
        /** pass.issue_passes */
        post: operations["pass_issue_passes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/passes/{pass}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** pass.open_pass */
        get: operations["pass_open_pass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/passes/{pass}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pass.renew_pass */
        post: operations["pass_renew_pass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/pass-revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pass.revoke_passes */
        post: operations["pass_revoke_passes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/pass-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pass.make_pass_cards */
        post: operations["pass_make_pass_cards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/pass-card-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pass.open_pass_cards */
        post: operations["pass_open_pass_cards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/pass-link-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pass.open_pass_links */
        post: operations["pass_open_pass_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/pass-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** pass.list_keys */
        get: operations["pass_list_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/pass-key-rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pass.rotate_key */
        post: operations["pass_rotate_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/pass-key-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pass.withdraw_key */
        post: operations["pass_withdraw_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/pass-trust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** pass.open_trust */
        get: operations["pass_open_trust"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/pass-roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** pass.open_roster */
        get: operations["pass_open_roster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** board.open_board */
        get: operations["board_open_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** board.open_overview */
        get: operations["board_open_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pass-gates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** gate.tell_gates */
        post: operations["gate_tell_gates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pass-passage-looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** gate.tell_looks */
        post: operations["gate_tell_looks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/gate-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** gate.list_gates */
        get: operations["gate_list_gates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/gates/{gate}/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** gate.set_standing */
        post: operations["gate_set_standing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/single-entrances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** gate.list_closing_notices */
        get: operations["gate_list_closing_notices"];
        put?: never;
        /** gate.keep_single_entrance */
        post: operations["gate_keep_single_entrance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/rule-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** gate.list_rule_sets */
        get: operations["gate_list_rule_sets"];
        put?: never;
        /** gate.add_rule_set */
        post: operations["gate_add_rule_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/rule-sets/{rule_set}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** gate.end_rule_set */
        post: operations["gate_end_rule_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/rule-set-trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** gate.try_rule_set */
        post: operations["gate_try_rule_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/gate-flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** gate.open_flow */
        get: operations["gate_open_flow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/gate-pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** gate.open_gate_pack */
        get: operations["gate_open_gate_pack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/passages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** gate.take_passages */
        post: operations["gate_take_passages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/inside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** gate.list_inside */
        get: operations["gate_list_inside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/passage-histories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** gate.show_history */
        post: operations["gate_show_history"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** gate.list_incidents */
        get: operations["gate_list_incidents"];
        put?: never;
        /** gate.note_incident */
        post: operations["gate_note_incident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/incidents/{incident}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** gate.take_step */
        post: operations["gate_take_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/gate-shift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** gate.open_shift */
        get: operations["gate_open_shift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/gate-hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** gate.hand_over_shift */
        post: operations["gate_hand_over_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/gate-hand-overs/{hand_over}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** gate.take_over_shift */
        post: operations["gate_take_over_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pass-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** delivery.list_waiting */
        post: operations["delivery_list_waiting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drop-zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** delivery.list_zones */
        get: operations["delivery_list_zones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drop-zones/{zone}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** delivery.open_zone */
        get: operations["delivery_open_zone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drop-zones/{zone}/doors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** delivery.list_doors */
        get: operations["delivery_list_doors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drop-zones/{zone}/pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** delivery.open_zone_pack */
        get: operations["delivery_open_zone_pack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/drop-zones/{zone}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** delivery.list_notices */
        get: operations["delivery_list_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** delivery.list_items */
        get: operations["delivery_list_items"];
        put?: never;
        /** delivery.log_items */
        post: operations["delivery_log_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/deliveries/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** delivery.open_item */
        get: operations["delivery_open_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/delivery-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** delivery.take_steps */
        post: operations["delivery_take_steps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/delivery-tries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** delivery.note_try */
        post: operations["delivery_note_try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/unserved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** delivery.list_unserved */
        get: operations["delivery_list_unserved"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/delivery-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** delivery.list_calls */
        get: operations["delivery_list_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/door-marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** delivery.list_marks */
        get: operations["delivery_list_marks"];
        put?: never;
        /** delivery.mark_door */
        post: operations["delivery_mark_door"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/door-marks/{mark}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** delivery.end_mark */
        post: operations["delivery_end_mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/hands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** hands.list_hands */
        get: operations["hands_list_hands"];
        put?: never;
        /** hands.add_hand */
        post: operations["hands_add_hand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/hands/{hand}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** hands.open_hand */
        get: operations["hands_open_hand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** hands.change_hand */
        patch: operations["hands_change_hand"];
        trace?: never;
    };
    "/places/{place}/hands/{hand}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.end_hand */
        post: operations["hands_end_hand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/hands/{hand}/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.tie_hands */
        post: operations["hands_tie_hands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/hands/{hand}/ties/{with_hand}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** hands.untie_hands */
        delete: operations["hands_untie_hands"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/hand-phones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.reveal_hand_phone */
        post: operations["hands_reveal_hand_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** hands.open_chart */
        get: operations["hands_open_chart"];
        put?: never;
        /** hands.add_organisation */
        post: operations["hands_add_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/organisations/{organisation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** hands.change_organisation */
        patch: operations["hands_change_organisation"];
        trace?: never;
    };
    "/places/{place}/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.add_seat */
        post: operations["hands_add_seat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/seats/{seat}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** hands.change_seat */
        patch: operations["hands_change_seat"];
        trace?: never;
    };
    "/places/{place}/seats/{seat}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.remove_seat */
        post: operations["hands_remove_seat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/organisations/{organisation}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.close_organisation */
        post: operations["hands_close_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** hands.list_calls */
        get: operations["hands_list_calls"];
        put?: never;
        /** hands.make_call */
        post: operations["hands_make_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/calls/{call}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** hands.open_call */
        get: operations["hands_open_call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** hands.change_call */
        patch: operations["hands_change_call"];
        trace?: never;
    };
    "/places/{place}/calls/{call}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.close_call */
        post: operations["hands_close_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/call-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.open_call_sheet */
        post: operations["hands_open_call_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/calls/{call}/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** hands.list_sign_ups */
        get: operations["hands_list_sign_ups"];
        put?: never;
        /** hands.add_sign_up */
        post: operations["hands_add_sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/sign-ups/{sign_up}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.decide_sign_up */
        post: operations["hands_decide_sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/sign-ups/{sign_up}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.withdraw_sign_up */
        post: operations["hands_withdraw_sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/sign-up-phones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.reveal_sign_up_phone */
        post: operations["hands_reveal_sign_up_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/quick-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.make_quick_call */
        post: operations["hands_make_quick_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/quick-calls/{call}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** hands.open_quick_call */
        get: operations["hands_open_quick_call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/quick-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.take_quick_answer */
        post: operations["hands_take_quick_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.look_at_call */
        post: operations["hands_look_at_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/street-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.list_street_calls */
        post: operations["hands_list_street_calls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.sign_up */
        post: operations["hands_sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-up-states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.look_at_sign_up */
        post: operations["hands_look_at_sign_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-up-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.withdraw */
        post: operations["hands_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** hands.answer_call */
        post: operations["hands_answer_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/shift-posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** shift.list_posts */
        get: operations["shift_list_posts"];
        put?: never;
        /** shift.add_post */
        post: operations["shift_add_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/shift-posts/{post}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** shift.change_post */
        patch: operations["shift_change_post"];
        trace?: never;
    };
    "/places/{place}/shift-posts/{post}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.close_post */
        post: operations["shift_close_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.add_shift */
        post: operations["shift_add_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/shifts/{shift}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** shift.change_shift */
        patch: operations["shift_change_shift"];
        trace?: never;
    };
    "/places/{place}/shifts/{shift}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.close_shift */
        post: operations["shift_close_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/shift-needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.add_need */
        post: operations["shift_add_need"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/shift-needs/{post_need}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** shift.change_need */
        patch: operations["shift_change_need"];
        trace?: never;
    };
    "/places/{place}/shift-needs/{post_need}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.remove_need */
        post: operations["shift_remove_need"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/turns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.add_turn */
        post: operations["shift_add_turn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/turns/{turn}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** shift.move_turn */
        patch: operations["shift_move_turn"];
        trace?: never;
    };
    "/places/{place}/turns/{turn}/locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.lock_turn */
        post: operations["shift_lock_turn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/turns/{turn}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.drop_turn */
        post: operations["shift_drop_turn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** shift.open_roster */
        get: operations["shift_open_roster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/roster-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** shift.list_candidates */
        get: operations["shift_list_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/turns/{turn}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** shift.explain_turn */
        get: operations["shift_explain_turn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/roster-repair-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.propose_repair */
        post: operations["shift_propose_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/roster-repairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.take_repair */
        post: operations["shift_take_repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/roster-tellings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.tell_roster */
        post: operations["shift_tell_roster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/roster-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.open_letters */
        post: operations["shift_open_letters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/roster-fills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.start_fill */
        post: operations["shift_start_fill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/roster-fills/{fill}/stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.stop_fill */
        post: operations["shift_stop_fill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/roster-fills/{fill}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** shift.open_fill */
        get: operations["shift_open_fill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-turns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.look_at_own */
        post: operations["shift_look_at_own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-turn-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.say_cannot */
        post: operations["shift_say_cannot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-turn-takings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.take_place */
        post: operations["shift_take_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-turn-wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.say_wish */
        post: operations["shift_say_wish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-turn-partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.list_partners */
        post: operations["shift_list_partners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-turn-swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.ask_swap */
        post: operations["shift_ask_swap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shift-feeds/{feed}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** shift.open_feed */
        get: operations["shift_open_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-turn-swap-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.answer_swap */
        post: operations["shift_answer_swap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/shift-links/{hand}/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** shift.renew_link */
        post: operations["shift_renew_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** duty.open_duty_board */
        get: operations["duty_open_duty_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.check_at_desk */
        post: operations["duty_check_at_desk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** duty.list_alarms */
        get: operations["duty_list_alarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-alarms/{turn}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.list_stand_ins */
        post: operations["duty_list_stand_ins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-alarms/{turn}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.acknowledge_alarm */
        post: operations["duty_acknowledge_alarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-alarms/{turn}/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.put_stand_in */
        post: operations["duty_put_stand_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-alarms/{turn}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.end_alarm */
        post: operations["duty_end_alarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** duty.list_notes */
        get: operations["duty_list_notes"];
        put?: never;
        /** duty.write_note */
        post: operations["duty_write_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-notes/{note}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.confirm_note */
        post: operations["duty_confirm_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-welfare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** duty.list_welfare */
        get: operations["duty_list_welfare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-meals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.give_meals */
        post: operations["duty_give_meals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/on-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** duty.list_on_call */
        get: operations["duty_list_on_call"];
        put?: never;
        /** duty.add_on_call */
        post: operations["duty_add_on_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/on-call/{on_call}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.end_on_call */
        post: operations["duty_end_on_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-hours/{hand}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** duty.list_hours */
        get: operations["duty_list_hours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.correct_hours */
        post: operations["duty_correct_hours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** duty.list_totals */
        get: operations["duty_list_totals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-certificates/{hand}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** duty.list_certificates */
        get: operations["duty_list_certificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.give_certificate */
        post: operations["duty_give_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-certificate-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.open_certificate */
        post: operations["duty_open_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-posters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.open_poster */
        post: operations["duty_open_poster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-posters/{post}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.renew_poster */
        post: operations["duty_renew_poster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/duty-posters/{post}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.set_station_place */
        post: operations["duty_set_station_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.look_at_own_duty */
        post: operations["duty_look_at_own_duty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.check_self */
        post: operations["duty_check_self"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-note-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.confirm_note_self */
        post: operations["duty_confirm_note_self"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificate-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** duty.check_certificate */
        post: operations["duty_check_certificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** isolation.list_orders */
        get: operations["isolation_list_orders"];
        put?: never;
        /** isolation.make_order */
        post: operations["isolation_make_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-orders/{order}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** isolation.open_order */
        get: operations["isolation_open_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-orders/{order}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** isolation.change_order */
        post: operations["isolation_change_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-orders/{order}/co-residents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** isolation.decide_co_resident */
        post: operations["isolation_decide_co_resident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-orders/{order}/contact-ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** isolation.note_contact_gone */
        post: operations["isolation_note_contact_gone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-orders/{order}/servings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** isolation.serve_order */
        post: operations["isolation_serve_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-orders/{order}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** isolation.add_signature */
        post: operations["isolation_add_signature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-orders/{order}/signatures/{signature}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** isolation.open_signature */
        get: operations["isolation_open_signature"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-orders/{order}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** isolation.print_paper */
        post: operations["isolation_print_paper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-orders/{order}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** isolation.add_test */
        post: operations["isolation_add_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-orders/{order}/symptoms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** isolation.add_symptoms */
        post: operations["isolation_add_symptoms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-orders/{order}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** isolation.take_objection */
        post: operations["isolation_take_objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-objections/{objection}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** isolation.answer_objection */
        post: operations["isolation_answer_objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** isolation.list_late */
        get: operations["isolation_list_late"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-orders/{order}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** isolation.take_alarm */
        post: operations["isolation_take_alarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** isolation.list_policies */
        get: operations["isolation_list_policies"];
        put?: never;
        /** isolation.add_policy */
        post: operations["isolation_add_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-policy-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** isolation.preview_policy */
        post: operations["isolation_preview_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/isolation-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** isolation.list_figures */
        get: operations["isolation_list_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/home-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** home.list_cards */
        get: operations["home_list_cards"];
        put?: never;
        /** home.make_cards */
        post: operations["home_make_cards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/home-card-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** home.open_card_sheet */
        post: operations["home_open_card_sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/home-phones/{home_phone}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** home.end_phone */
        post: operations["home_end_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/home-bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** home.bind_home */
        post: operations["home_bind_home"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-homes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** home.look_at_own_home */
        post: operations["home_look_at_own_home"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-home-phone-ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** home.end_own_phone */
        post: operations["home_end_own_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/need-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** need.list_requests */
        get: operations["need_list_requests"];
        put?: never;
        /** need.add_request */
        post: operations["need_add_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/need-requests/{request}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** need.open_request */
        get: operations["need_open_request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/need-requests/{request}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** need.add_deed */
        post: operations["need_add_deed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/need-requests/{request}/alarm-takings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** need.take_alarms */
        post: operations["need_take_alarms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/need-unserved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** need.list_unserved */
        get: operations["need_list_unserved"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/need-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** need.list_kinds */
        get: operations["need_list_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/medical-exits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** need.list_exits */
        get: operations["need_list_exits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/medical-exits/{request}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** need.add_mark */
        post: operations["need_add_mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/need-standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** need.list_standings */
        get: operations["need_list_standings"];
        put?: never;
        /** need.add_standing */
        post: operations["need_add_standing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/need-standings/{standing}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** need.end_standing */
        post: operations["need_end_standing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/need-standings/{standing}/trips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** need.make_trip */
        post: operations["need_make_trip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** need.look_at_own_needs */
        post: operations["need_look_at_own_needs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-need-asks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** need.ask_self */
        post: operations["need_ask_self"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-need-sayings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** need.say_self */
        post: operations["need_say_self"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/door-sensor-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** seal.hear_sensor */
        post: operations["seal_hear_sensor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/sealed-doors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** seal.list_doors */
        get: operations["seal_list_doors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/sealed-doors/{dwelling}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** seal.open_door */
        get: operations["seal_open_door"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/seal-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** seal.take_steps */
        post: operations["seal_take_steps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/seal-steps/{step}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** seal.add_photo */
        post: operations["seal_add_photo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/seal-photos/{seal_photo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** seal.open_photo */
        get: operations["seal_open_photo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/door-openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** seal.list_openings */
        get: operations["seal_list_openings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/door-openings/{opening}/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** seal.explain_opening */
        post: operations["seal_explain_opening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/seal-stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** seal.open_stock */
        get: operations["seal_open_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/seal-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** seal.make_batch */
        post: operations["seal_make_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/seal-batches/{batch}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** seal.open_labels */
        get: operations["seal_open_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/door-sensors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** seal.add_sensor */
        post: operations["seal_add_sensor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/door-sensors/{sensor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** seal.open_sensor */
        get: operations["seal_open_sensor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/door-sensors/{sensor}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** seal.end_sensor */
        post: operations["seal_end_sensor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** support.look_at_own_team */
        post: operations["support_look_at_own_team"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/support-teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** support.list_teams */
        get: operations["support_list_teams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/support-teams/{household}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** support.open_team_file */
        get: operations["support_open_team_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/support-teams/{household}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** support.change_member */
        post: operations["support_change_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/support-teams/{household}/alarm-takings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** support.take_alarms */
        post: operations["support_take_alarms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/support-own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** support.list_own_households */
        get: operations["support_list_own_households"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/support-contact-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** support.open_contact_card */
        post: operations["support_open_contact_card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/support-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** support.open_templates */
        get: operations["support_open_templates"];
        put?: never;
        /** support.set_template */
        post: operations["support_set_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/support-hands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** support.set_hand */
        post: operations["support_set_hand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/support-leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** support.list_leaves */
        get: operations["support_list_leaves"];
        put?: never;
        /** support.add_leave */
        post: operations["support_add_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/support-leaves/{leave}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** support.end_leave */
        post: operations["support_end_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/support-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** support.propose_balance */
        get: operations["support_propose_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/support-balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** support.balance_anew */
        post: operations["support_balance_anew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/care-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** care.list_due */
        get: operations["care_list_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/care-unreached": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** care.list_unreached */
        get: operations["care_list_unreached"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/care-subjects/{cared_for}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** care.open_subject */
        get: operations["care_open_subject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/care-subjects/{cared_for}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** care.add_contact */
        post: operations["care_add_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/care-subjects/{cared_for}/exits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** care.ask_exit */
        post: operations["care_ask_exit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/care-checks/{care_check}/alarm-takings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** care.take_alarm */
        post: operations["care_take_alarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/care-checks/{care_check}/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** care.ask_search */
        post: operations["care_ask_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/care-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** care.list_plans */
        get: operations["care_list_plans"];
        put?: never;
        /** care.add_plan */
        post: operations["care_add_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/care-plans/{care_plan}/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** care.end_plan */
        post: operations["care_end_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-care": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** care.look_at_own_care */
        post: operations["care_look_at_own_care"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-care-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** care.report_self */
        post: operations["care_report_self"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** care.object_self */
        post: operations["care_object_self"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** supply.list_stock */
        get: operations["supply_list_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** supply.open_pack */
        get: operations["supply_open_pack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** supply.list_moves */
        get: operations["supply_list_moves"];
        put?: never;
        /** supply.hand_in_moves */
        post: operations["supply_hand_in_moves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** supply.hand_in_counts */
        post: operations["supply_hand_in_counts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** supply.list_differences */
        get: operations["supply_list_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** supply.explain_difference */
        post: operations["supply_explain_difference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** supply.list_items */
        get: operations["supply_list_items"];
        put?: never;
        /** supply.add_item */
        post: operations["supply_add_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-items/{supply_item}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** supply.change_item */
        post: operations["supply_change_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** supply.list_accounts */
        get: operations["supply_list_accounts"];
        put?: never;
        /** supply.add_account */
        post: operations["supply_add_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** supply.add_lot */
        post: operations["supply_add_lot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** supply.open_books */
        post: operations["supply_open_books"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** supply.list_requests */
        get: operations["supply_list_requests"];
        put?: never;
        /** supply.ask_for */
        post: operations["supply_ask_for"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-requests/{supply_request}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** supply.answer_request */
        post: operations["supply_answer_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-requests/{supply_request}/picks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** supply.pick_for */
        get: operations["supply_pick_for"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** supply.share_by_building */
        get: operations["supply_share_by_building"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/supply-homes/{household}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** supply.open_home */
        get: operations["supply_open_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** journal.list_lines */
        get: operations["journal_list_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/journal/{sequence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** journal.open_line */
        get: operations["journal_open_line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** journal.list_looks */
        get: operations["journal_list_looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/places/{place}/pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** pack.open */
        get: operations["pack_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** house.open_document */
        get: operations["house_open_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 problem; `code` is stable and the key of its translation */
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            request?: string;
            current?: unknown;
            errors: {
                pointer: string;
                code: string;
                args?: {
                    [key: string]: string;
                };
            }[];
        };
        "auth.CommunityCard": {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            street_name: string;
        };
        "auth.CommunityList": {
            items: components["schemas"]["auth.CommunityCard"][];
        };
        /** @enum {string} */
        "auth.DeviceKind": "phone" | "tablet" | "desk" | "other";
        "auth.EmergencyCard": {
            /** Format: uuid */
            emergency: string;
            /** Format: uuid */
            place: string;
            place_name: string;
            /** Format: uuid */
            household: string;
            door: string;
            compound_name: string;
            user_name: string;
            reason: components["schemas"]["auth.EmergencyReason"];
            note: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            begun_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ends_at: number;
            is_running: boolean;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            closed_at: number | null;
            closed_by: string;
        };
        "auth.EmergencyList": {
            items: components["schemas"]["auth.EmergencyCard"][];
            next: string | null;
        };
        /** @enum {string} */
        "auth.EmergencyReason": "illness" | "fire" | "violence" | "child_alone" | "missing_person" | "other";
        "auth.GrantCard": {
            role: components["schemas"]["auth.Role"];
            /** Format: uuid */
            place: string;
            place_name: string;
            place_kind: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number | null;
            /** Format: uuid */
            community: string | null;
        };
        "auth.GrantEntry": {
            /** Format: uuid */
            grant: string;
            role: components["schemas"]["auth.Role"];
            /** Format: uuid */
            place: string | null;
            place_name: string;
            place_kind: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number | null;
            stands_in_for: string;
            given_by: string;
            is_running: boolean;
            may_end: boolean;
        };
        "auth.InvitationCard": {
            /** Format: uuid */
            invitation: string;
            name: string;
            role: components["schemas"]["auth.Role"];
            /** Format: uuid */
            place: string;
            place_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            expires_at: number;
            invited_by: string;
        };
        "auth.InvitationList": {
            items: components["schemas"]["auth.InvitationCard"][];
            next: string | null;
        };
        "auth.Invited": {
            invitation: components["schemas"]["auth.InvitationCard"];
            link: string;
            code: string[];
            is_reachable: boolean;
        };
        "auth.OneTimePassword": {
            /** Format: uuid */
            user: string;
            name: string;
            sign_in_name: string;
            password: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number;
        };
        /** @enum {string} */
        "auth.Role": "resident" | "guard" | "grid_worker" | "stairwell_lead" | "volunteer" | "carer" | "community_staff" | "command" | "inspector" | "administrator";
        "auth.Session": {
            user: components["schemas"]["auth.UserCard"];
            grants: components["schemas"]["auth.GrantCard"][];
            communities: components["schemas"]["auth.CommunityCard"][];
            version: string;
            must_change_password: boolean;
            device_name: string;
        };
        "auth.SessionEntry": {
            /** Format: uuid */
            session: string;
            /** Format: uuid */
            device: string | null;
            name: string;
            kind: components["schemas"]["auth.DeviceKind"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            begun_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            seen_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ends_at: number;
            is_here: boolean;
            role: components["schemas"]["auth.Role"] | null;
            place_name: string;
        };
        "auth.SessionList": {
            items: components["schemas"]["auth.SessionEntry"][];
        };
        "auth.SetUpState": {
            is_open: boolean;
            needs_community: boolean;
            is_signed_in: boolean;
        };
        "auth.Sight": {
            viewer_name: string;
            is_allowed: boolean;
            through: components["schemas"]["auth.Through"];
            role: components["schemas"]["auth.Role"] | null;
            place_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number | null;
            stands_in_for: string;
            is_enabled: boolean;
            door: string;
        };
        /** @enum {string} */
        "auth.Through": "grant" | "emergency" | "nothing";
        "auth.UserCard": {
            /** Format: uuid */
            id: string;
            name: string;
            sign_in_name: string;
        };
        "auth.UserEntry": {
            /** Format: uuid */
            user: string;
            name: string;
            sign_in_name: string;
            /** Format: int64 */
            revision: number;
            is_enabled: boolean;
            has_password: boolean;
            must_change_password: boolean;
            is_first_administrator: boolean;
            may_manage: boolean;
            /** Format: int64 */
            phones: number;
            grants: components["schemas"]["auth.GrantEntry"][];
        };
        "auth.UserFile": {
            /** Format: uuid */
            user: string;
            name: string;
            sign_in_name: string;
            /** Format: int64 */
            revision: number;
            is_enabled: boolean;
            has_password: boolean;
            must_change_password: boolean;
            is_first_administrator: boolean;
            may_manage: boolean;
            /** Format: int64 */
            phones: number;
            grants: components["schemas"]["auth.GrantEntry"][];
            sessions: components["schemas"]["auth.SessionEntry"][];
        };
        "auth.UserList": {
            items: components["schemas"]["auth.UserEntry"][];
            next: string | null;
        };
        "board.Board": {
            compounds: components["schemas"]["board.CompoundCard"][];
            /** Format: uuid */
            compound: string | null;
            /** Format: int64 */
            dwellings: number;
            grids: components["schemas"]["board.BoardGrid"][];
            need_kinds: components["schemas"]["people.NeedKind"][];
            layers: components["schemas"]["board.Legend"][];
            buildings: components["schemas"]["board.BuildingCard"][];
        };
        "board.BoardGrid": {
            /** Format: uuid */
            id: string;
            name: string;
        };
        "board.BuildingCard": {
            /** Format: uuid */
            id: string;
            name: string;
            stairwells: string[];
            grid: number[];
            doors: string;
            stairwell: number[];
            floor: number[];
            persons: number[];
            needs: number[];
            layers: components["schemas"]["board.DoorStates"][];
        };
        "board.CommunityCard": {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int64 */
            households: number;
            /** Format: int64 */
            persons: number;
            /** Format: int64 */
            dwellings: number;
            /** Format: int64 */
            complete: number;
        };
        "board.CompoundCard": {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["place.CompoundKind"];
        };
        "board.DayCount": {
            /** Format: date */
            day: string;
            /** Format: int64 */
            changes: number;
        };
        "board.DoorStates": {
            layer: string;
            states: number[];
        };
        "board.Legend": {
            name: string;
            states: components["schemas"]["board.StateCount"][];
            /** Format: int64 */
            counted: number;
        };
        "board.Overview": {
            /** Format: int64 */
            households: number;
            /** Format: int64 */
            persons: number;
            /** Format: int64 */
            dwellings: number;
            layers: components["schemas"]["board.Legend"][];
            needs_due: components["schemas"]["people.DueNeed"][];
            days: components["schemas"]["board.DayCount"][];
            communities: components["schemas"]["board.CommunityCard"][];
        };
        "board.StateCount": {
            state: string;
            status: components["schemas"]["board.Status"];
            /** Format: int64 */
            count: number;
        };
        /** @enum {string} */
        "board.Status": "normal" | "visited" | "due" | "care" | "home" | "referred" | "vacant" | "late";
        "care.AlarmTaken": {
            /** Format: uuid */
            care_check: string;
            taken_by: string;
        };
        "care.CareCounts": {
            /** Format: int64 */
            subjects: number;
            /** Format: int64 */
            due_today: number;
            /** Format: int64 */
            reached_today: number;
            /** Format: int64 */
            unreached: number;
            /** Format: int64 */
            worried: number;
        };
        /** @enum {string} */
        "care.CheckKind": "report" | "call" | "visit" | "swab" | "doctor";
        "care.ContactKept": {
            /** Format: uuid */
            contact: string;
            /** Format: uuid */
            cared_for: string;
            /** Format: int64 */
            closed: number;
            is_doctor_asked: boolean;
            /** Format: int64 */
            open: number;
        };
        "care.ContactLine": {
            /** Format: uuid */
            contact: string;
            how: components["schemas"]["care.How"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            happened_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            received_at: number;
            by_name: string;
            reading: components["schemas"]["care.Reading"] | null;
        };
        /** @enum {string} */
        "care.Daily": "meals" | "waste";
        "care.DailyTime": {
            daily: components["schemas"]["care.Daily"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
            is_done: boolean;
        };
        "care.DayCheck": {
            /** Format: uuid */
            care_check: string;
            kind: components["schemas"]["care.CheckKind"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            slot_at: number;
            step: components["schemas"]["care.Step"];
            ending: components["schemas"]["care.Ending"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            closed_at: number | null;
            how: components["schemas"]["care.How"] | null;
        };
        "care.DueItem": {
            /** Format: uuid */
            cared_for: string;
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            household: string;
            /** Format: uuid */
            care_check: string | null;
            what: components["schemas"]["care.DueWhat"];
            ground: components["schemas"]["care.Ground"];
            step: components["schemas"]["care.Step"];
            name: string;
            door: string;
            compound_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            due_at: number;
            /** Format: int64 */
            tries: number;
            is_unreached: boolean;
            is_worried: boolean;
            owner_name: string;
            owner_role: components["schemas"]["auth.Role"];
            rung: components["schemas"]["duty.Rung"] | null;
            taken_by: string;
            /** Format: uuid */
            search: string | null;
            search_asked_by: string;
            search_agreed_by: string;
        };
        "care.DueList": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            items: components["schemas"]["care.DueItem"][];
            /** Format: int64 */
            total: number;
            counts: components["schemas"]["care.CareCounts"];
        };
        /** @enum {string} */
        "care.DueSide": "mine" | "all";
        /** @enum {string} */
        "care.DueWhat": "report" | "call" | "visit" | "swab" | "doctor" | "release";
        /** @enum {string} */
        "care.Ending": "open" | "reached" | "away" | "over";
        "care.ExitAsked": {
            /** Format: uuid */
            request: string;
            is_joined: boolean;
        };
        /** @enum {string} */
        "care.ExitKind": "clinic" | "emergency";
        /** @enum {string} */
        "care.Ground": "order" | "plan";
        /** @enum {string} */
        "care.How": "said" | "kin_said" | "spoke" | "saw" | "swabbed" | "other_answered" | "nobody";
        /** @enum {string} */
        "care.Mood": "calm" | "worried" | "wants_to_talk";
        "care.OwnCare": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            persons: components["schemas"]["care.OwnPerson"][];
            today: components["schemas"]["care.OwnTime"][];
            dailies: components["schemas"]["care.DailyTime"][];
            /** Format: int64 */
            fever_tenths: number;
        };
        /** @enum {string} */
        "care.OwnHow": "said" | "kin_said";
        "care.OwnPerson": {
            /** Format: uuid */
            cared_for: string;
            /** Format: int64 */
            number: number;
            /** Format: int64 */
            decade: number | null;
            ground: components["schemas"]["care.Ground"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ends_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            reached_at: number | null;
            objection: components["schemas"]["isolation.ObjectionMade"] | null;
        };
        "care.OwnReportKept": {
            /** Format: uuid */
            report: string;
            is_doctor_asked: boolean;
        };
        "care.OwnTime": {
            /** Format: uuid */
            cared_for: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            kind: components["schemas"]["care.CheckKind"];
            is_done: boolean;
            by: string;
        };
        "care.PlanKept": {
            /** Format: uuid */
            care_plan: string;
            /** Format: int64 */
            revision: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            next_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ended_at: number | null;
        };
        "care.PlanLine": {
            /** Format: uuid */
            care_plan: string;
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            household: string;
            name: string;
            door: string;
            compound_name: string;
            kind: components["schemas"]["people.NeedKind"];
            /** Format: int64 */
            call_every: number;
            /** Format: int64 */
            visit_every: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            next_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            reached_at: number | null;
            is_late: boolean;
            is_worried: boolean;
            has_key: boolean;
            owner_name: string;
            /** Format: int64 */
            revision: number;
        };
        "care.PlanList": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            items: components["schemas"]["care.PlanLine"][];
            unplanned: components["schemas"]["care.Unplanned"][];
        };
        "care.Reading": {
            /** Format: int64 */
            tenths: number | null;
            asked: components["schemas"]["care.SymptomsAsked"];
            symptoms: components["schemas"]["care.Symptom"][];
            mood: components["schemas"]["care.Mood"];
            verdict: components["schemas"]["care.Verdict"] | null;
        };
        "care.Reading.request": {
            /** Format: int64 */
            tenths?: number | null;
            asked: components["schemas"]["care.SymptomsAsked"];
            symptoms: components["schemas"]["care.Symptom"][];
            mood: components["schemas"]["care.Mood"];
            verdict?: components["schemas"]["care.Verdict"] | null;
        };
        "care.Rhythm": {
            report_at: number[];
            /** Format: int64 */
            call_every: number;
            /** Format: int64 */
            visit_every: number;
            /** Format: int64 */
            call_at: number;
            swab_on: string[];
            /** Format: int64 */
            swab_at: number;
            /** Format: date */
            from_on: string;
        };
        "care.SearchKept": {
            /** Format: uuid */
            search: string;
            /** Format: uuid */
            care_check: string;
            reason: components["schemas"]["care.SearchReason"];
            asked_by: string;
            agreed_by: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            agreed_at: number | null;
        };
        /** @enum {string} */
        "care.SearchReason": "no_answer_and_lights" | "known_illness" | "neighbours_worry" | "said_to_harm";
        /** @enum {string} */
        "care.Step": "due" | "call" | "visit" | "doctor";
        "care.SubjectFile": {
            /** Format: uuid */
            cared_for: string;
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            household: string;
            ground: components["schemas"]["care.Ground"];
            state: components["schemas"]["care.SubjectState"];
            name: string;
            door: string;
            compound_name: string;
            owner_name: string;
            rhythm: components["schemas"]["care.Rhythm"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            next_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ends_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ended_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            worried_at: number | null;
            /** Format: int64 */
            fever_tenths: number;
            checks: components["schemas"]["care.DayCheck"][];
            contacts: components["schemas"]["care.ContactLine"][];
            key_with: string;
            at_any_hour: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
        };
        /** @enum {string} */
        "care.SubjectState": "running" | "away" | "ended";
        /** @enum {string} */
        "care.Symptom": "fever" | "dry_cough" | "fatigue" | "sore_throat" | "loss_of_smell" | "diarrhoea" | "short_breath" | "other";
        /** @enum {string} */
        "care.SymptomsAsked": "asked" | "not_asked";
        "care.Unplanned": {
            /** Format: uuid */
            need: string;
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            household: string;
            name: string;
            door: string;
            compound_name: string;
            kind: components["schemas"]["people.NeedKind"];
        };
        /** @enum {string} */
        "care.Verdict": "stays_home" | "to_hospital" | "not_ill";
        "census.AnswerLine": {
            question: string;
            value: string | null;
            /** Format: uuid */
            visit: string;
        };
        /** @enum {string} */
        "census.AnswerPurpose": "visit" | "medical" | "report" | "correct_data";
        /** @enum {string} */
        "census.AnsweredBy": "nobody" | "member" | "kin" | "neighbour" | "staff" | "other";
        "census.Asked": {
            drive_name: string;
            fields: components["schemas"]["people.KnownField"][];
            questions: components["schemas"]["census.Question"][];
        };
        "census.CallLine": {
            door: components["schemas"]["census.DoorLine"];
            owner_name: string;
            reachable: components["schemas"]["people.Reachable"][];
            /** Format: int64 */
            calls: number;
            last_call: components["schemas"]["census.CallResult"] | null;
            last_note: string;
            is_due: boolean;
        };
        "census.CallList": {
            items: components["schemas"]["census.CallLine"][];
            /** Format: int64 */
            all: number;
            next: string | null;
        };
        /** @enum {string} */
        "census.CallResult": "reached" | "no_answer" | "busy" | "call_back" | "wrong_number";
        "census.CarriedAnswer": {
            question: string;
            value: string | null;
            /** Format: uuid */
            visit: string;
        };
        "census.CarriedDrive": {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            revision: number;
            name: string;
            within_name: string;
            /** Format: uuid */
            within: string;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            kinds: components["schemas"]["census.TargetKind"][];
            fields: components["schemas"]["people.KnownField"][];
            questions: components["schemas"]["census.Question"][];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            started_at: number | null;
        };
        "census.CarriedTarget": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            drive: string;
            kind: components["schemas"]["census.TargetKind"];
            /** Format: uuid */
            place: string;
            door: string;
            /** Format: uuid */
            stairwell: string;
            /** Format: int64 */
            walk: number;
            /** Format: uuid */
            household: string | null;
            outcome: components["schemas"]["census.Outcome"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            revisit_at: number | null;
            /** Format: int64 */
            visits: number;
            is_exception: boolean;
            answers: components["schemas"]["census.CarriedAnswer"][];
            found: components["schemas"]["census.CarriedVisit"][];
        };
        "census.CarriedVisit": {
            outcome: components["schemas"]["census.Outcome"];
            source: components["schemas"]["census.Source"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
        };
        "census.Counts": {
            /** Format: int64 */
            doors: number;
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            self_reported: number;
            /** Format: int64 */
            absent: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            not_yet: number;
        };
        "census.Coverage": {
            /** Format: uuid */
            drive: string;
            name: string;
            state: components["schemas"]["census.State"];
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            counts: components["schemas"]["census.Counts"];
            /** Format: int64 */
            exceptions: number;
            /** Format: int64 */
            today: number;
            per_hour: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            finish: number | null;
            is_behind: boolean;
            rows: components["schemas"]["census.CoverageRow"][];
            owners: components["schemas"]["census.OwnerPace"][];
        };
        "census.CoverageRow": {
            level: components["schemas"]["census.Level"];
            /** Format: uuid */
            place: string | null;
            /** Format: uuid */
            parent: string | null;
            name: string;
            compound_name: string;
            counts: components["schemas"]["census.Counts"];
            /** Format: int64 */
            exceptions: number;
        };
        "census.DoorLine": {
            /** Format: uuid */
            target: string;
            kind: components["schemas"]["census.TargetKind"];
            /** Format: uuid */
            place: string;
            /** Format: uuid */
            household: string | null;
            /** Format: uuid */
            stairwell: string;
            door: string;
            compound_name: string;
            building_name: string;
            stairwell_name: string;
            /** Format: int64 */
            floor: number | null;
            /** Format: uuid */
            owner: string | null;
            outcome: components["schemas"]["census.Outcome"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            revisit_at: number | null;
            /** Format: int64 */
            visits: number;
            is_exception: boolean;
        };
        "census.DoorList": {
            items: components["schemas"]["census.DoorLine"][];
        };
        "census.DoorSheet": {
            door: components["schemas"]["census.DoorLine"];
            occupancy: components["schemas"]["people.Occupancy"];
            note: string;
            members: components["schemas"]["people.PersonCard"][];
            answers: components["schemas"]["census.AnswerLine"][];
            visits: components["schemas"]["census.VisitLine"][];
        };
        "census.DriveCard": {
            /** Format: uuid */
            drive: string;
            /** Format: int64 */
            revision: number;
            name: string;
            state: components["schemas"]["census.State"];
            /** Format: uuid */
            within: string;
            within_name: string;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            kinds: components["schemas"]["census.TargetKind"][];
            fields: components["schemas"]["people.KnownField"][];
            questions: components["schemas"]["census.Question"][];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            started_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            closed_at: number | null;
            counts: components["schemas"]["census.Counts"];
            /** Format: int64 */
            exceptions: number;
            /** Format: int64 */
            without_owner: number;
            owners: components["schemas"]["census.OwnerCard"][];
        };
        "census.DriveLine": {
            /** Format: uuid */
            drive: string;
            name: string;
            state: components["schemas"]["census.State"];
            within_name: string;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            counts: components["schemas"]["census.Counts"];
            /** Format: int64 */
            owners: number;
            /** Format: int64 */
            mine: number;
        };
        "census.DriveList": {
            items: components["schemas"]["census.DriveLine"][];
        };
        "census.ExceptionCard": {
            /** Format: uuid */
            exception: string;
            /** Format: uuid */
            target: string;
            door: string;
            compound_name: string;
            reason: components["schemas"]["census.ExceptionReason"];
            note: string;
            /** Format: uuid */
            owner: string;
            owner_name: string;
            outcome: components["schemas"]["census.Outcome"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
        };
        "census.ExceptionList": {
            items: components["schemas"]["census.ExceptionCard"][];
        };
        /** @enum {string} */
        "census.ExceptionReason": "unreachable" | "away" | "refuses" | "demolished" | "no_such_door" | "other";
        "census.Figures": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            zh: string;
            en: string;
        };
        /** @enum {string} */
        "census.Level": "grid" | "building" | "stairwell";
        "census.NewAnswer": {
            question: string;
            value: string;
        };
        "census.Newcomer.request": {
            /** Format: uuid */
            id: string;
            name: string;
            sex: components["schemas"]["people.Sex"];
            /** Format: date */
            born_on?: string | null;
            relation: components["schemas"]["people.Relation"];
            residence: components["schemas"]["people.Residence"];
            registered: components["schemas"]["people.Registered"];
            registered_at?: string | null;
            phone?: string | null;
        };
        /** @enum {string} */
        "census.Outcome": "none" | "self_reported" | "answered" | "by_phone" | "absent" | "refused" | "vacant" | "moved";
        "census.OwnerCard": {
            /** Format: uuid */
            user: string;
            name: string;
            /** Format: uuid */
            home: string | null;
            home_name: string;
            /** Format: int64 */
            load: number;
            counts: components["schemas"]["census.Counts"];
        };
        "census.OwnerPace": {
            /** Format: uuid */
            owner: string;
            name: string;
            counts: components["schemas"]["census.Counts"];
            /** Format: int64 */
            exceptions: number;
            /** Format: int64 */
            today: number;
            per_hour: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            finish: number | null;
            is_behind: boolean;
        };
        "census.Preset": {
            preset: string;
            /** Format: date */
            in_force_from: string;
            source: string;
            questions: components["schemas"]["census.Question"][];
        };
        "census.PresetList": {
            items: components["schemas"]["census.Preset"][];
        };
        "census.Question": {
            key: string;
            kind: components["schemas"]["census.QuestionKind"];
            text: string;
            text_en: string | null;
            choices: string[];
            is_private: boolean;
        };
        "census.Question.request": {
            key: string;
            kind: components["schemas"]["census.QuestionKind"];
            text: string;
            text_en?: string | null;
            choices: string[];
            is_private: boolean;
        };
        /** @enum {string} */
        "census.QuestionKind": "yes_no" | "count" | "choice" | "short_text";
        "census.RevealedAnswer": {
            value: string;
        };
        /** @enum {string} */
        "census.Source": "visit" | "phone" | "self_report" | "paper";
        "census.Split": {
            /** Format: int64 */
            revision: number;
            parts: components["schemas"]["census.SplitPart"][];
            /** Format: int64 */
            largest_stairwell: number;
            /** Format: int64 */
            least: number;
            /** Format: int64 */
            most: number;
        };
        "census.SplitPart": {
            /** Format: uuid */
            owner: string;
            name: string;
            /** Format: int64 */
            doors: number;
            /** Format: int64 */
            load: number;
            stairwells: components["schemas"]["census.SplitStairwell"][];
        };
        "census.SplitStairwell": {
            /** Format: uuid */
            stairwell: string;
            name: string;
            /** Format: int64 */
            doors: number;
            /** Format: int64 */
            load: number;
            /** Format: int64 */
            by_hand: number;
            is_home: boolean;
        };
        /** @enum {string} */
        "census.State": "planned" | "running" | "closed";
        /** @enum {string} */
        "census.TargetKind": "occupied" | "rented" | "vacant" | "unknown" | "elsewhere" | "shop";
        "census.VisitCard": {
            /** Format: uuid */
            visit: string;
            /** Format: uuid */
            target: string;
            /** Format: uuid */
            household: string | null;
            outcome: components["schemas"]["census.Outcome"];
            stands: components["schemas"]["census.Outcome"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            received_at: number;
            /** Format: int64 */
            changes: number;
            clashes: string[];
        };
        "census.VisitLine": {
            /** Format: uuid */
            visit: string;
            source: components["schemas"]["census.Source"];
            outcome: components["schemas"]["census.Outcome"];
            answered_by: components["schemas"]["census.AnsweredBy"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            received_at: number;
            by: string;
            note: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            revisit_at: number | null;
            call: components["schemas"]["census.CallResult"] | null;
            /** Format: int64 */
            changes: number;
            /** Format: int64 */
            clashes: number;
            answered: string[];
        };
        /** @enum {string} */
        "census.Whose": "mine" | "all";
        "census.Worker": {
            /** Format: uuid */
            user: string;
            name: string;
            role: string;
            /** Format: uuid */
            home: string | null;
            home_name: string;
        };
        "census.WorkerList": {
            items: components["schemas"]["census.Worker"][];
        };
        "delivery.CallLine": {
            door: components["schemas"]["delivery.DoorLine"];
            reachable: components["schemas"]["people.Reachable"][];
        };
        "delivery.CallList": {
            items: components["schemas"]["delivery.CallLine"][];
            /** Format: int64 */
            all: number;
        };
        "delivery.DoorLine": {
            /** Format: uuid */
            dwelling: string;
            door: string;
            compound_name: string;
            zone_name: string;
            shelf: string;
            /** Format: int64 */
            parcels: number;
            /** Format: int64 */
            meals: number;
            /** Format: int64 */
            chilled: number;
            /** Format: int64 */
            with_helper: number;
            /** Format: int64 */
            late: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            since_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            limit_at: number;
            is_to_door: boolean;
            has_phone: boolean;
            tries: components["schemas"]["delivery.TryCard"][];
        };
        "delivery.ItemCard": {
            /** Format: uuid */
            item: string;
            /** Format: uuid */
            zone: string;
            /** Format: uuid */
            dwelling: string;
            zone_name: string;
            door: string;
            compound_name: string;
            shelf: string;
            kind: components["schemas"]["delivery.ItemKind"];
            state: components["schemas"]["delivery.State"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            arrived_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            limit_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            since_at: number;
            had_last: string;
            is_late: boolean;
            /** Format: int64 */
            beside: number;
        };
        "delivery.ItemFile": {
            /** Format: uuid */
            item: string;
            /** Format: uuid */
            zone: string;
            /** Format: uuid */
            dwelling: string;
            zone_name: string;
            door: string;
            compound_name: string;
            shelf: string;
            kind: components["schemas"]["delivery.ItemKind"];
            state: components["schemas"]["delivery.State"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            arrived_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            limit_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            since_at: number;
            had_last: string;
            is_late: boolean;
            /** Format: int64 */
            beside: number;
            steps: components["schemas"]["delivery.StepCard"][];
            next: components["schemas"]["delivery.Step"][];
        };
        /** @enum {string} */
        "delivery.ItemKind": "parcel" | "meal" | "chilled";
        "delivery.ItemList": {
            items: components["schemas"]["delivery.ItemCard"][];
            next: string | null;
        };
        "delivery.ItemNow": {
            /** Format: uuid */
            item: string;
            state: components["schemas"]["delivery.State"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            since_at: number;
            had_last: string;
            is_beside: boolean;
        };
        "delivery.ItemsTaken": {
            /** Format: int64 */
            taken: number;
            /** Format: int64 */
            known: number;
        };
        "delivery.MarkCard": {
            /** Format: uuid */
            mark: string;
            /** Format: uuid */
            dwelling: string;
            door: string;
            compound_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number;
            by: string;
            /** Format: int64 */
            waiting: number;
        };
        "delivery.MarkList": {
            items: components["schemas"]["delivery.MarkCard"][];
            suggestions: components["schemas"]["delivery.Suggestion"][];
            /** Format: int64 */
            suggested: number;
            /** Format: int64 */
            longest_ms: number;
        };
        "delivery.NewItem": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            dwelling: string;
            kind: components["schemas"]["delivery.ItemKind"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
        };
        "delivery.NewStep": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            item: string;
            step: components["schemas"]["delivery.Step"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
        };
        "delivery.NoticeLine": {
            door: string;
            /** Format: int64 */
            waiting: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            since_at: number;
        };
        "delivery.ShelfCard": {
            /** Format: uuid */
            building: string;
            name: string;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            late: number;
            /** Format: int64 */
            missing: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            since_at: number | null;
            /** Format: int64 */
            came_today: number;
            /** Format: int64 */
            over_today: number;
        };
        "delivery.ShelfNotice": {
            /** Format: uuid */
            building: string;
            name: string;
            compound_name: string;
            doors: components["schemas"]["delivery.NoticeLine"][];
        };
        "delivery.ShelfNotices": {
            zone_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            items: components["schemas"]["delivery.ShelfNotice"][];
        };
        /** @enum {string} */
        "delivery.Shown": "open" | "late" | "missing" | "beside" | "over";
        /** @enum {string} */
        "delivery.State": "arrived" | "shelved" | "with_helper" | "missing" | "collected" | "at_door" | "sent_back" | "thrown_away" | "mistaken";
        /** @enum {string} */
        "delivery.Step": "arrived" | "shelved" | "collected" | "taken" | "at_door" | "came_back" | "missing" | "found" | "not_received" | "sent_back" | "thrown_away" | "mistake";
        "delivery.StepCard": {
            step: components["schemas"]["delivery.Step"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            received_at: number;
            by: string;
            is_beside: boolean;
        };
        "delivery.StepsTaken": {
            /** Format: int64 */
            taken: number;
            /** Format: int64 */
            known: number;
            items: components["schemas"]["delivery.ItemNow"][];
        };
        "delivery.Suggestion": {
            /** Format: uuid */
            dwelling: string;
            door: string;
            compound_name: string;
            /** Format: int64 */
            waiting: number;
        };
        "delivery.TryCard": {
            result: components["schemas"]["delivery.TryResult"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
        };
        /** @enum {string} */
        "delivery.TryResult": "reached" | "no_answer" | "knocked" | "note_left";
        "delivery.UnservedList": {
            /** Format: date */
            day: string;
            /** Format: int64 */
            came_today: number;
            /** Format: int64 */
            over_today: number;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            late: number;
            /** Format: int64 */
            missing: number;
            /** Format: int64 */
            doors: number;
            /** Format: int64 */
            doors_late: number;
            items: components["schemas"]["delivery.DoorLine"][];
        };
        /** @enum {string} */
        "delivery.Waited": "all" | "late";
        "delivery.WaitingLine": {
            zone_name: string;
            shelf: string;
            kind: components["schemas"]["delivery.ItemKind"];
            /** Format: int64 */
            waiting: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            since_at: number;
            is_brought: boolean;
        };
        "delivery.WaitingList": {
            items: components["schemas"]["delivery.WaitingLine"][];
        };
        "delivery.ZoneCard": {
            /** Format: uuid */
            zone: string;
            name: string;
            compound_name: string;
            shelves: components["schemas"]["delivery.ShelfCard"][];
        };
        "delivery.ZoneCarried": {
            shelves: components["schemas"]["delivery.ZoneShelf"][];
            doors: components["schemas"]["delivery.ZoneDoor"][];
            holders: components["schemas"]["delivery.ZoneHolder"][];
        };
        "delivery.ZoneDoor": {
            /** Format: uuid */
            id: string;
            door: string;
            compound_name: string;
            /** Format: uuid */
            building: string;
            is_to_door: boolean;
        };
        "delivery.ZoneDoors": {
            /** Format: uuid */
            zone: string;
            shelves: components["schemas"]["delivery.ZoneShelf"][];
            items: components["schemas"]["delivery.ZoneDoor"][];
        };
        "delivery.ZoneFile": {
            /** Format: uuid */
            zone: string;
            name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            items: components["schemas"]["delivery.ZoneItem"][];
        };
        "delivery.ZoneHolder": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            dwelling: string;
        };
        "delivery.ZoneItem": {
            /** Format: uuid */
            item: string;
            /** Format: uuid */
            dwelling: string;
            kind: components["schemas"]["delivery.ItemKind"];
            state: components["schemas"]["delivery.State"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            arrived_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            limit_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            since_at: number;
            had_last: string;
        };
        "delivery.ZoneList": {
            items: components["schemas"]["delivery.ZoneCard"][];
        };
        "delivery.ZonePack": {
            cursor: string;
            lease: components["schemas"]["pack.Lease"];
            all: components["schemas"]["delivery.ZoneCarried"] | null;
        };
        "delivery.ZoneShelf": {
            /** Format: uuid */
            id: string;
            name: string;
            compound_name: string;
        };
        "duty.AlarmCard": {
            /** Format: uuid */
            turn: string;
            /** Format: uuid */
            hand: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            post: string;
            name: string;
            post_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            raised_at: number;
            /** Format: int64 */
            step: number;
            holder: components["schemas"]["duty.AlarmHolder"] | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            acknowledged_at: number | null;
            acknowledged_by: string;
            outcome: components["schemas"]["duty.Outcome"];
            stand_in_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ended_at: number | null;
            ended_by: string;
            reason: string;
        };
        "duty.AlarmCounts": {
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            came: number;
            /** Format: int64 */
            stood_in: number;
            /** Format: int64 */
            excused: number;
            /** Format: int64 */
            uncovered: number;
            /** Format: int64 */
            acknowledged: number;
            /** Format: int64 */
            minutes_to_acknowledge: number;
        };
        /** @enum {string} */
        "duty.AlarmEnding": "excused" | "uncovered";
        "duty.AlarmHolder": {
            /** Format: int64 */
            rank: number;
            name: string;
            phone: string;
        };
        "duty.AlarmKept": {
            /** Format: uuid */
            turn: string;
            /** Format: uuid */
            hand: string;
            /** Format: int64 */
            revision: number;
            outcome: components["schemas"]["duty.Outcome"];
        };
        "duty.AlarmList": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            counted_from: number;
            counts: components["schemas"]["duty.AlarmCounts"];
            items: components["schemas"]["duty.AlarmCard"][];
        };
        "duty.CertificateFound": {
            name: string;
            community_name: string;
            /** Format: date */
            from_day: string;
            /** Format: date */
            until_day: string;
            /** Format: int64 */
            times: number;
            /** Format: int64 */
            minutes: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            given_at: number;
        };
        "duty.CertificateKept": {
            /** Format: uuid */
            certificate: string;
        };
        "duty.CertificateLine": {
            /** Format: uuid */
            certificate: string;
            number: string;
            /** Format: date */
            from_day: string;
            /** Format: date */
            until_day: string;
            /** Format: int64 */
            times: number;
            /** Format: int64 */
            minutes: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            given_at: number;
        };
        "duty.CertificateList": {
            items: components["schemas"]["duty.CertificateLine"][];
        };
        "duty.CertificateSheet": {
            /** Format: uuid */
            certificate: string;
            name: string;
            community_name: string;
            street_name: string;
            number: string;
            page: string;
            qr: string[];
            /** Format: date */
            from_day: string;
            /** Format: date */
            until_day: string;
            /** Format: int64 */
            times: number;
            /** Format: int64 */
            minutes: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            given_at: number;
            given_by: string;
        };
        /** @enum {string} */
        "duty.CheckAs": "own" | "stand_in";
        "duty.CheckKept": {
            /** Format: uuid */
            attendance: string;
            /** Format: int64 */
            revision: number;
            presence: components["schemas"]["duty.Presence"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            is_repeated: boolean;
        };
        "duty.CheckLine": {
            direction: components["schemas"]["duty.Direction"];
            way: components["schemas"]["duty.Way"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            received_at: number;
            is_late_arrived: boolean;
            noted_by: string;
            reason: string;
        };
        "duty.CorrectionLine": {
            /** Format: int64 */
            before: number | null;
            /** Format: int64 */
            after: number;
            reason: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            made_at: number;
            made_by: string;
        };
        /** @enum {string} */
        "duty.Direction": "in" | "out";
        "duty.DutyBoard": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            on_call: components["schemas"]["duty.OnCallCard"][];
            alarms: components["schemas"]["duty.AlarmCard"][];
            counts: components["schemas"]["duty.PresenceCounts"];
            posts: components["schemas"]["duty.PostLine"][];
        };
        "duty.Gap": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number;
        };
        "duty.HandTotal": {
            /** Format: uuid */
            hand: string;
            name: string;
            organisation_name: string;
            /** Format: int64 */
            minutes: number;
            /** Format: int64 */
            times: number;
        };
        "duty.HoursFile": {
            /** Format: uuid */
            hand: string;
            name: string;
            /** Format: int64 */
            minutes: number;
            /** Format: int64 */
            times: number;
            items: components["schemas"]["duty.HoursLine"][];
        };
        "duty.HoursKept": {
            /** Format: uuid */
            attendance: string;
            /** Format: int64 */
            revision: number;
            /** Format: int64 */
            minutes: number;
        };
        "duty.HoursLine": {
            /** Format: uuid */
            attendance: string;
            /** Format: int64 */
            revision: number;
            post_name: string;
            is_stand_in: boolean;
            /** Format: date */
            on_day: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            came_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            left_at: number | null;
            presence: components["schemas"]["duty.Presence"];
            /** Format: int64 */
            minutes_late: number;
            /** Format: int64 */
            minutes: number | null;
            checks: components["schemas"]["duty.CheckLine"][];
            corrections: components["schemas"]["duty.CorrectionLine"][];
        };
        "duty.MealsKept": {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            given: number;
        };
        "duty.NoteCard": {
            /** Format: uuid */
            note: string;
            /** Format: uuid */
            post: string;
            words: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            written_at: number;
            written_by: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            read_at: number | null;
            read_by: string;
        };
        "duty.NoteKept": {
            /** Format: uuid */
            note: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            read_at: number | null;
        };
        "duty.NoteList": {
            posts: components["schemas"]["duty.PostOfNotes"][];
            items: components["schemas"]["duty.NoteCard"][];
        };
        "duty.OnCallCard": {
            /** Format: uuid */
            on_call: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            hand: string;
            name: string;
            /** Format: int64 */
            rank: number;
            phone: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
        };
        "duty.OnCallKept": {
            /** Format: uuid */
            on_call: string;
            /** Format: int64 */
            revision: number;
        };
        "duty.OnCallList": {
            community_name: string;
            now: components["schemas"]["duty.OnCallCard"][];
            items: components["schemas"]["duty.OnCallCard"][];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            gaps_until: number;
            gaps: components["schemas"]["duty.Gap"][];
        };
        /** @enum {string} */
        "duty.Outcome": "open" | "came" | "stood_in" | "excused" | "uncovered";
        "duty.OwnCheckDone": {
            post_name: string;
            presence: components["schemas"]["duty.Presence"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            is_late_arrived: boolean;
            is_repeated: boolean;
        };
        "duty.OwnDuty": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            name: string;
            community_name: string;
            here: components["schemas"]["duty.OwnStay"] | null;
            next: components["schemas"]["duty.OwnTurn"] | null;
            notes: components["schemas"]["duty.NoteCard"][];
            on_call: components["schemas"]["duty.OnCallCard"][];
            /** Format: int64 */
            minutes: number;
            /** Format: int64 */
            times: number;
            /** Format: int64 */
            month_minutes: number;
            hours: components["schemas"]["duty.OwnHours"][];
            certificates: components["schemas"]["duty.CertificateLine"][];
        };
        "duty.OwnHours": {
            /** Format: date */
            on_day: string;
            post_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            came_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            left_at: number | null;
            /** Format: int64 */
            minutes: number | null;
            is_stand_in: boolean;
            corrected_for: string;
        };
        "duty.OwnNoteRead": {
            /** Format: uuid */
            note: string;
        };
        "duty.OwnStay": {
            /** Format: uuid */
            post: string;
            post_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            came_at: number;
            is_by_gate: boolean;
            has_position: boolean;
        };
        "duty.OwnTurn": {
            /** Format: uuid */
            post: string;
            post_name: string;
            where_at: string;
            shift_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            opens_at: number;
            presence: components["schemas"]["duty.Presence"];
            has_position: boolean;
        };
        /** @enum {string} */
        "duty.OwnWay": "poster" | "place";
        "duty.Position": {
            /** Format: int64 */
            latitude: number;
            /** Format: int64 */
            longitude: number;
        };
        "duty.PostLine": {
            /** Format: uuid */
            post: string;
            name: string;
            where_at: string;
            kind: components["schemas"]["shift.PostKind"];
            /** Format: uuid */
            gate: string | null;
            /** Format: int64 */
            here: number;
            /** Format: int64 */
            unread: number;
            turns: components["schemas"]["duty.TurnLine"][];
        };
        "duty.PostOfNotes": {
            /** Format: uuid */
            post: string;
            name: string;
            /** Format: uuid */
            gate: string | null;
            /** Format: int64 */
            unread: number;
        };
        "duty.PosterSheet": {
            /** Format: uuid */
            post: string;
            /** Format: int64 */
            revision: number;
            community_name: string;
            name: string;
            where_at: string;
            code: string;
            page: string;
            qr: string[];
            /** Format: int64 */
            round: number;
            has_position: boolean;
            is_reachable: boolean;
        };
        /** @enum {string} */
        "duty.Presence": "expected" | "late" | "missing" | "here" | "gone" | "left_early" | "forgot";
        "duty.PresenceCounts": {
            /** Format: int64 */
            expected: number;
            /** Format: int64 */
            late: number;
            /** Format: int64 */
            missing: number;
            /** Format: int64 */
            here: number;
            /** Format: int64 */
            gone: number;
            /** Format: int64 */
            left_early: number;
            /** Format: int64 */
            forgot: number;
        };
        /** @enum {string} */
        "duty.Rung": "team" | "staff" | "head" | "street";
        "duty.StandInCard": {
            /** Format: uuid */
            hand: string;
            name: string;
            /** Format: int64 */
            rest_before: number | null;
            /** Format: int64 */
            rest_after: number | null;
            nearness: components["schemas"]["hands.Nearness"];
            is_on_stand_by: boolean;
            is_free: components["schemas"]["hands.Free"];
            breaches: components["schemas"]["shift.BreachFound"][];
        };
        "duty.StandIns": {
            items: components["schemas"]["duty.StandInCard"][];
        };
        "duty.StationKept": {
            /** Format: uuid */
            post: string;
            /** Format: int64 */
            revision: number;
        };
        /** @enum {string} */
        "duty.Strain": "short_rest" | "over_week" | "too_many_nights" | "meal_due";
        "duty.Sum": {
            name: string;
            /** Format: int64 */
            minutes: number;
            /** Format: int64 */
            times: number;
            /** Format: int64 */
            hands: number;
        };
        "duty.Totals": {
            community_name: string;
            all: components["schemas"]["duty.Sum"];
            months: components["schemas"]["duty.Sum"][];
            organisations: components["schemas"]["duty.Sum"][];
            items: components["schemas"]["duty.HandTotal"][];
        };
        "duty.TurnLine": {
            /** Format: uuid */
            turn: string | null;
            /** Format: uuid */
            attendance: string | null;
            /** Format: uuid */
            hand: string;
            name: string;
            shift_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number | null;
            presence: components["schemas"]["duty.Presence"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            came_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            left_at: number | null;
            /** Format: int64 */
            minutes_late: number;
            way: components["schemas"]["duty.Way"] | null;
            is_late_arrived: boolean;
            reason: string;
        };
        /** @enum {string} */
        "duty.Way": "poster" | "place" | "desk";
        "duty.WelfareCard": {
            /** Format: uuid */
            hand: string;
            name: string;
            post_name: string;
            is_here: boolean;
            /** Format: int64 */
            rest_minutes: number | null;
            /** Format: int64 */
            week_minutes: number;
            /** Format: int64 */
            nights_in_row: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            came_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            meal_at: number | null;
            strains: components["schemas"]["duty.Strain"][];
        };
        "duty.WelfareList": {
            /** Format: int64 */
            rest_minutes: number;
            /** Format: int64 */
            week_minutes: number;
            /** Format: int64 */
            nights_in_row: number;
            /** Format: int64 */
            meal_minutes: number;
            source: string;
            /** Format: int64 */
            strained: number;
            /** Format: int64 */
            meals_due: number;
            items: components["schemas"]["duty.WelfareCard"][];
        };
        "duty.Whereabout": {
            position: components["schemas"]["duty.Position"];
            /** Format: int64 */
            accuracy: number;
        };
        /** @enum {string} */
        "gate.Answer": "admit" | "wait" | "refuse";
        "gate.CarriedAll": {
            gates: components["schemas"]["gate.CarriedGate"][];
            rules: components["schemas"]["gate.CarriedRules"][];
            people: components["schemas"]["gate.CarriedPerson"][];
            passes: components["schemas"]["gate.CarriedPass"][];
        };
        "gate.CarriedChanges": {
            records: components["schemas"]["gate.CarriedPass"][];
            gone: string[];
        };
        "gate.CarriedGate": {
            /** Format: uuid */
            id: string;
            name: string;
            state: components["schemas"]["place.GateState"];
            hours: components["schemas"]["gate.Span"] | null;
        };
        "gate.CarriedOuting": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            household: string | null;
            /** Format: uuid */
            person: string | null;
            /** Format: uuid */
            pass_id: string | null;
            direction: components["schemas"]["gate.Direction"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
        };
        "gate.CarriedPass": {
            /** Format: uuid */
            id: string;
            alias: string;
            kind: components["schemas"]["pass.PassKind"];
            medium: components["schemas"]["pass.Medium"];
            /** Format: uuid */
            person: string | null;
            /** Format: uuid */
            household: string | null;
            /** Format: uuid */
            dwelling: string | null;
            name: string;
            door: string;
            gates: string[];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number;
        };
        "gate.CarriedPerson": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            household: string;
            /** Format: uuid */
            dwelling: string;
            name: string;
            door: string;
        };
        "gate.CarriedRules": {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
            /** Format: uuid */
            gate: string | null;
            name: string;
            legal_ground: string;
            objections: string;
            terms: components["schemas"]["gate.Terms"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
        };
        "gate.ClosingNotice": {
            /** Format: uuid */
            entrance: string;
            /** Format: uuid */
            gate: string;
            gate_name: string;
            closed: string[];
            reason: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
        };
        /** @enum {string} */
        "gate.CodeShown": "none" | "green" | "yellow" | "red" | "exempt";
        /** @enum {string} */
        "gate.CodeTerm": "none" | "green" | "not_red";
        /** @enum {string} */
        "gate.Direction": "in" | "out";
        /** @enum {string} */
        "gate.Entrant": "resident" | "carer" | "visitor" | "delivery" | "service" | "temporary" | "staff" | "official";
        /** @enum {string} */
        "gate.Entry": "open" | "listed" | "pass" | "confirmed" | "closed";
        /** @enum {string} */
        "gate.Exemption": "medical" | "carer" | "work_permit";
        "gate.FlowFile": {
            /** Format: date */
            on: string;
            sum: components["schemas"]["gate.GateCounts"];
            quarters: components["schemas"]["gate.Quarter"][];
            grounds: components["schemas"]["gate.GroundCount"][];
            kinds: components["schemas"]["gate.KindCount"][];
        };
        "gate.GateCard": {
            /** Format: uuid */
            gate: string;
            name: string;
            /** Format: uuid */
            compound: string | null;
            compound_name: string;
            state: components["schemas"]["place.GateState"];
            hours: components["schemas"]["gate.Span"] | null;
            rules: components["schemas"]["gate.RuleSetCard"] | null;
            today: components["schemas"]["gate.GateCounts"];
            /** Format: int64 */
            last_quarter: number;
            /** Format: int64 */
            waiting_minutes: number;
            /** Format: int64 */
            open_incidents: number;
            /** Format: int64 */
            inside: number;
        };
        "gate.GateCounts": {
            /** Format: int64 */
            in: number;
            /** Format: int64 */
            out: number;
            /** Format: int64 */
            waited: number;
            /** Format: int64 */
            refused: number;
        };
        "gate.GateList": {
            items: components["schemas"]["gate.GateCard"][];
        };
        "gate.GatePack": {
            cursor: string;
            lease: components["schemas"]["pack.Lease"];
            outings: components["schemas"]["gate.CarriedOuting"][];
            passes: components["schemas"]["gate.CarriedChanges"];
            all: components["schemas"]["gate.CarriedAll"] | null;
        };
        /** @enum {string} */
        "gate.Ground": "open" | "emergency" | "gate_closed" | "outside_hours" | "kind_not_let_in" | "pass_missing" | "pass_unreadable" | "pass_forged" | "pass_foreign" | "pass_revoked" | "pass_expired" | "pass_not_yet" | "pass_replayed" | "pass_wrong_clock" | "pass_wrong_gate" | "not_listed" | "not_confirmed" | "used_twice" | "mask" | "temperature_missing" | "fever" | "fever_again" | "code_missing" | "code_colour" | "curfew" | "home_in_curfew" | "outing_limit" | "over_hours";
        "gate.GroundCount": {
            ground: components["schemas"]["gate.Ground"];
            /** Format: int64 */
            waited: number;
            /** Format: int64 */
            refused: number;
        };
        "gate.HandOverCard": {
            /** Format: uuid */
            hand_over: string;
            /** Format: uuid */
            gate: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            counts: components["schemas"]["gate.ShiftCounts"];
            /** Format: int64 */
            keys: number;
            stock: components["schemas"]["gate.StockCount"][];
            note: string;
            given_by: string;
            is_mine: boolean;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            taken_at: number | null;
            taken_by: string | null;
        };
        "gate.HistoryFile": {
            name: string;
            door: string;
            items: components["schemas"]["gate.HistoryLine"][];
            looks: components["schemas"]["gate.HistoryLook"][];
        };
        "gate.HistoryLine": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            /** Format: uuid */
            gate: string;
            gate_name: string;
            direction: components["schemas"]["gate.Direction"];
            answer: components["schemas"]["gate.Answer"];
            ground: components["schemas"]["gate.Ground"];
            /** Format: int64 */
            rule_number: number | null;
            is_from_ended: boolean;
        };
        "gate.HistoryLook": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            purpose: components["schemas"]["gate.HistoryPurpose"];
            by: string;
        };
        /** @enum {string} */
        "gate.HistoryPurpose": "person_asked" | "case_follow_up" | "complaint" | "missing_person";
        "gate.HolderGate": {
            name: string;
            state: components["schemas"]["place.GateState"];
            hours: components["schemas"]["gate.Span"] | null;
        };
        "gate.HolderGates": {
            items: components["schemas"]["gate.HolderGate"][];
            notice: components["schemas"]["gate.HolderNotice"] | null;
        };
        "gate.HolderLooks": {
            items: components["schemas"]["gate.HistoryLook"][];
        };
        "gate.HolderNotice": {
            gate_name: string;
            closed: string[];
            reason: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
        };
        "gate.IncidentCard": {
            /** Format: uuid */
            incident: string;
            /** Format: uuid */
            gate: string;
            gate_name: string;
            kind: components["schemas"]["gate.IncidentKind"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
            steps: components["schemas"]["gate.StepCard"][];
            next: components["schemas"]["gate.IncidentStep"][];
        };
        /** @enum {string} */
        "gate.IncidentKind": "fever" | "no_mask" | "refused" | "forced" | "over_limit" | "used_twice" | "emergency";
        "gate.IncidentList": {
            items: components["schemas"]["gate.IncidentCard"][];
            /** Format: int64 */
            open: number;
            next: string | null;
        };
        /** @enum {string} */
        "gate.IncidentStep": "noted" | "measured_normal" | "measured_fever" | "in_side_room" | "doctor_called" | "doctor_came" | "ambulance_came" | "mask_given" | "own_mask" | "let_in" | "went_away" | "office_told" | "talked_to" | "police_told" | "reason_medical" | "reason_fire" | "reason_other";
        "gate.InsideLine": {
            /** Format: uuid */
            inside: string;
            /** Format: uuid */
            gate: string;
            gate_name: string;
            kind: components["schemas"]["gate.Entrant"];
            name: string;
            door: string;
            /** Format: uuid */
            pass_id: string | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            since_at: number;
        };
        "gate.InsideList": {
            items: components["schemas"]["gate.InsideLine"][];
            /** Format: int64 */
            all: number;
        };
        "gate.KindCount": {
            kind: components["schemas"]["gate.Entrant"];
            /** Format: int64 */
            in: number;
            /** Format: int64 */
            out: number;
        };
        "gate.KindTerm": {
            kind: components["schemas"]["gate.Entrant"];
            entry: components["schemas"]["gate.Entry"];
        };
        /** @enum {string} */
        "gate.KnownBy": "pass_phone" | "pass_paper" | "door" | "word";
        /** @enum {string} */
        "gate.Mask": "on" | "none";
        /** @enum {string} */
        "gate.MaskTerm": "none" | "wanted";
        /** @enum {string} */
        "gate.Measured": "once" | "again";
        "gate.NewPassage.request": {
            direction: components["schemas"]["gate.Direction"];
            kind: components["schemas"]["gate.Entrant"];
            known_by: components["schemas"]["gate.KnownBy"];
            pass: components["schemas"]["gate.PassState"];
            is_confirmed: boolean;
            mask: components["schemas"]["gate.Mask"];
            /** Format: int64 */
            temperature?: number | null;
            measured: components["schemas"]["gate.Measured"];
            code: components["schemas"]["gate.CodeShown"];
            exemption?: components["schemas"]["gate.Exemption"] | null;
            is_emergency: boolean;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person?: string | null;
            /** Format: uuid */
            pass_id?: string | null;
            /** Format: uuid */
            dwelling?: string | null;
            /** Format: uuid */
            inside?: string | null;
            /** Format: uuid */
            rule_set?: string | null;
            answer: components["schemas"]["gate.Answer"];
            todo: components["schemas"]["gate.Todo"];
            ground: components["schemas"]["gate.Ground"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
        };
        "gate.NoticeList": {
            items: components["schemas"]["gate.ClosingNotice"][];
            /** Format: int64 */
            households: number;
            /** Format: int64 */
            households_told: number;
        };
        "gate.OutingLimit": {
            /** Format: int64 */
            members: number;
            /** Format: int64 */
            every_days: number;
            /** Format: int64 */
            most_hours: number;
        };
        /** @enum {string} */
        "gate.PassState": "none" | "seen" | "good" | "unreadable" | "forged" | "foreign" | "revoked" | "expired" | "not_yet" | "replayed" | "wrong_clock" | "wrong_gate";
        "gate.PassageAlert": {
            /** Format: uuid */
            passage: string;
            ground: components["schemas"]["gate.Ground"];
            /** Format: uuid */
            incident: string;
        };
        "gate.PassagesTaken": {
            /** Format: int64 */
            taken: number;
            /** Format: int64 */
            known: number;
            alerts: components["schemas"]["gate.PassageAlert"][];
            is_from_ended: boolean;
        };
        "gate.Quarter": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            /** Format: int64 */
            in: number;
            /** Format: int64 */
            out: number;
            /** Format: int64 */
            waited: number;
            /** Format: int64 */
            refused: number;
        };
        "gate.RuleSetCard": {
            /** Format: uuid */
            rule_set: string;
            /** Format: int64 */
            number: number;
            /** Format: uuid */
            gate: string | null;
            gate_name: string;
            name: string;
            legal_ground: string;
            objections: string;
            terms: components["schemas"]["gate.Terms"];
            /** Format: int64 */
            kept_days: number;
            state: components["schemas"]["gate.RuleState"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ended_at: number | null;
            ended_by: string;
            end_reason: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
        };
        "gate.RuleSetList": {
            items: components["schemas"]["gate.RuleSetCard"][];
            /** Format: int64 */
            usual_fever_from: number;
            /** Format: int64 */
            longest_rule_ms: number;
        };
        /** @enum {string} */
        "gate.RuleState": "coming" | "in_force" | "over";
        "gate.ShiftCounts": {
            /** Format: int64 */
            in: number;
            /** Format: int64 */
            out: number;
            /** Format: int64 */
            waited: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            incidents: number;
            /** Format: int64 */
            open_incidents: number;
            /** Format: int64 */
            inside: number;
        };
        "gate.ShiftFile": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            counts: components["schemas"]["gate.ShiftCounts"];
            items: components["schemas"]["gate.HandOverCard"][];
        };
        "gate.Span": {
            /** Format: int64 */
            from: number;
            /** Format: int64 */
            until: number;
        };
        "gate.StepCard": {
            step: components["schemas"]["gate.IncidentStep"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
        };
        "gate.StockCount": {
            item: components["schemas"]["gate.StockItem"];
            /** Format: int64 */
            number: number;
        };
        /** @enum {string} */
        "gate.StockItem": "masks" | "thermometers" | "gel" | "gloves" | "disinfectant";
        "gate.Terms": {
            kinds: components["schemas"]["gate.KindTerm"][];
            /** Format: int64 */
            fever_from: number | null;
            mask: components["schemas"]["gate.MaskTerm"];
            code: components["schemas"]["gate.CodeTerm"];
            limit: components["schemas"]["gate.OutingLimit"] | null;
            curfew: components["schemas"]["gate.Span"] | null;
            exemptions: components["schemas"]["gate.Exemption"][];
        };
        "gate.Terms.request": {
            kinds: components["schemas"]["gate.KindTerm"][];
            /** Format: int64 */
            fever_from?: number | null;
            mask: components["schemas"]["gate.MaskTerm"];
            code: components["schemas"]["gate.CodeTerm"];
            limit?: components["schemas"]["gate.OutingLimit"] | null;
            curfew?: components["schemas"]["gate.Span"] | null;
            exemptions: components["schemas"]["gate.Exemption"][];
        };
        /** @enum {string} */
        "gate.Todo": "nothing" | "note_reason" | "other_gate" | "show_pass" | "show_live" | "scan_again" | "check_clock" | "ask_name" | "ask_host" | "give_mask" | "measure" | "measure_again" | "side_room" | "show_code" | "ask_office" | "come_later";
        "gate.TrialFile": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
            /** Format: int64 */
            passages: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            people_refused: number;
            /** Format: int64 */
            waited: number;
            /** Format: int64 */
            unknown: number;
            /** Format: int64 */
            let_in: number;
            grounds: components["schemas"]["gate.TrialGround"][];
            kinds: components["schemas"]["gate.TrialKind"][];
        };
        "gate.TrialGround": {
            ground: components["schemas"]["gate.Ground"];
            answer: components["schemas"]["gate.Answer"];
            /** Format: int64 */
            passages: number;
            /** Format: int64 */
            people: number;
        };
        "gate.TrialKind": {
            kind: components["schemas"]["gate.Entrant"];
            /** Format: int64 */
            passages: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            waited: number;
        };
        "hands.AnswerKept": {
            /** Format: uuid */
            hand: string;
            answer: components["schemas"]["hands.QuickAnswer"];
            is_placed: boolean;
        };
        "hands.AskedCard": {
            /** Format: uuid */
            hand: string;
            name: string;
            door: string;
            compound_name: string;
            nearness: components["schemas"]["hands.Nearness"];
            is_free: components["schemas"]["hands.Free"];
            answer: components["schemas"]["hands.QuickAnswer"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            answered_at: number | null;
            is_placed: boolean;
        };
        "hands.AskedLink": {
            /** Format: uuid */
            hand: string;
            name: string;
            link: string;
        };
        "hands.BySource": {
            /** Format: int64 */
            online: number;
            /** Format: int64 */
            paper: number;
            /** Format: int64 */
            chat: number;
            /** Format: int64 */
            desk: number;
        };
        "hands.CallCard": {
            /** Format: uuid */
            call: string;
            /** Format: int64 */
            revision: number;
            sort: components["schemas"]["hands.CallSort"];
            title: string;
            words: string;
            phone: string;
            /** Format: int64 */
            goal: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            goal_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            closes_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            opened_at: number;
            opened_by: string;
            is_running: boolean;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            closed_at: number | null;
            posts: components["schemas"]["hands.PostCard"][];
            count: components["schemas"]["hands.CallCount"];
        };
        "hands.CallCount": {
            /** Format: int64 */
            came: number;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            counted: number;
            /** Format: int64 */
            placed: number;
            /** Format: int64 */
            listed: number;
            /** Format: int64 */
            declined: number;
            /** Format: int64 */
            withdrawn: number;
            /** Format: int64 */
            wanted: number;
            /** Format: int64 */
            taken: number;
            by_source: components["schemas"]["hands.BySource"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            reached_at: number | null;
        };
        "hands.CallList": {
            items: components["schemas"]["hands.CallCard"][];
            /** Format: int64 */
            goal: number;
            /** Format: int64 */
            goal_ms: number;
        };
        "hands.CallSheet": {
            community_name: string;
            title: string;
            words: string;
            phone: string;
            page: string;
            code: string;
            online_link: string;
            chat_link: string;
            paper_qr: string[];
            online_qr: string[];
            is_reachable: boolean;
            posts: components["schemas"]["hands.PostCard"][];
            asked: components["schemas"]["hands.AskedLink"][];
        };
        /** @enum {string} */
        "hands.CallSort": "open" | "quick";
        "hands.Chart": {
            community_name: string;
            items: components["schemas"]["hands.OrganisationCard"][];
            vacant: components["schemas"]["hands.Duty"][];
        };
        "hands.Deviation": {
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            presence: components["schemas"]["hands.Presence"];
        };
        /** @enum {string} */
        "hands.Duty": "everything" | "gates" | "volunteers" | "supplies" | "deliveries" | "medical" | "testing" | "isolation" | "elders" | "order" | "disinfection" | "notices" | "records";
        /** @enum {string} */
        "hands.Free": "yes" | "no" | "unknown";
        "hands.HandCard": {
            /** Format: uuid */
            hand: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            person: string | null;
            name: string;
            door: string;
            compound_name: string;
            standing: components["schemas"]["people.Standing"] | null;
            profile: components["schemas"]["hands.Profile"];
            /** Format: uuid */
            organisation: string | null;
            organisation_name: string;
            lent_from: string;
            /** Format: date */
            ends_on: string | null;
            state: components["schemas"]["hands.HandState"];
            source: components["schemas"]["hands.Source"];
            free_now: components["schemas"]["hands.Free"];
            ties: components["schemas"]["hands.HandTie"][];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            changed_at: number;
            changed_by: string;
        };
        "hands.HandKept": {
            /** Format: uuid */
            hand: string;
            /** Format: int64 */
            revision: number;
        };
        /** @enum {string} */
        "hands.HandKind": "resident" | "volunteer" | "stairwell_chief" | "party_member" | "staff" | "doctor" | "police_liaison" | "property_worker" | "lent";
        "hands.HandList": {
            /** Format: int64 */
            active: number;
            /** Format: int64 */
            free: number;
            /** Format: int64 */
            found: number;
            items: components["schemas"]["hands.HandCard"][];
            next: string | null;
        };
        "hands.HandPhone": {
            value: string;
        };
        /** @enum {string} */
        "hands.HandState": "active" | "left";
        "hands.HandTie": {
            /** Format: uuid */
            hand: string;
            name: string;
            kind: components["schemas"]["hands.TieKind"];
        };
        /** @enum {string} */
        "hands.Language": "mandarin" | "local" | "cantonese" | "english" | "japanese" | "korean" | "sign" | "other";
        /** @enum {string} */
        "hands.Limit": "no_nights" | "no_stairs" | "light_work";
        "hands.MatchCard": {
            /** Format: uuid */
            person: string;
            door: string;
            helps_already: boolean;
        };
        /** @enum {string} */
        "hands.Nearness": "stairwell" | "building" | "compound" | "community" | "elsewhere";
        "hands.NewPersonOfParty.request": {
            /** Format: uuid */
            id: string;
            name: string;
            phone?: string | null;
            kinds: components["schemas"]["hands.HandKind"][];
            skills: components["schemas"]["hands.Skill"][];
            limits: components["schemas"]["hands.Limit"][];
        };
        "hands.NewPost": {
            /** Format: uuid */
            id: string;
            name: string;
            where_at: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
            /** Format: int64 */
            wanted: number;
            skills: components["schemas"]["hands.Skill"][];
        };
        "hands.OpenCall": {
            community_name: string;
            street_name: string;
            title: string;
            words: string;
            phone: string;
            sort: components["schemas"]["hands.CallSort"];
            is_running: boolean;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            closes_at: number;
            /** Format: int64 */
            goal: number;
            /** Format: int64 */
            counted: number;
            /** Format: int64 */
            people_at_once: number;
            posts: components["schemas"]["hands.OpenPost"][];
            others: components["schemas"]["hands.OtherCall"][];
            answer: components["schemas"]["hands.QuickAnswer"] | null;
            is_placed: boolean;
        };
        "hands.OpenPost": {
            /** Format: uuid */
            post: string;
            name: string;
            where_at: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
            /** Format: int64 */
            wanted: number;
            is_full: boolean;
            skills: components["schemas"]["hands.Skill"][];
        };
        "hands.OrganisationCard": {
            /** Format: uuid */
            organisation: string;
            /** Format: int64 */
            revision: number;
            kind: components["schemas"]["hands.OrganisationKind"];
            name: string;
            phone: string;
            /** Format: int64 */
            people: number;
            seats: components["schemas"]["hands.SeatCard"][];
        };
        "hands.OrganisationKept": {
            /** Format: uuid */
            organisation: string;
            /** Format: int64 */
            revision: number;
        };
        /** @enum {string} */
        "hands.OrganisationKind": "party_branch" | "residents_committee" | "property_company" | "owners_committee" | "clinic" | "police_post" | "school" | "other";
        "hands.OtherCall": {
            community_name: string;
            title: string;
            code: string;
        };
        "hands.OwnAnswer": {
            answer: components["schemas"]["hands.QuickAnswer"];
            is_placed: boolean;
        };
        "hands.PartyState": {
            /** Format: uuid */
            party: string;
            people: components["schemas"]["hands.PersonState"][];
        };
        "hands.PersonState": {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["hands.SignUpState"];
            post_name: string;
            where_at: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number | null;
        };
        "hands.PostCard": {
            /** Format: uuid */
            post: string;
            name: string;
            where_at: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
            /** Format: int64 */
            wanted: number;
            /** Format: int64 */
            taken: number;
            skills: components["schemas"]["hands.Skill"][];
        };
        /** @enum {string} */
        "hands.Presence": "away" | "free";
        "hands.Profile": {
            kinds: components["schemas"]["hands.HandKind"][];
            skills: components["schemas"]["hands.Skill"][];
            languages: components["schemas"]["hands.Language"][];
            limits: components["schemas"]["hands.Limit"][];
            vehicle: components["schemas"]["hands.Vehicle"];
            hours: components["schemas"]["hands.Window"][];
            deviations: components["schemas"]["hands.Deviation"][];
        };
        /** @enum {string} */
        "hands.QuickAnswer": "none" | "yes" | "no";
        "hands.QuickFile": {
            call: components["schemas"]["hands.CallCard"];
            asked: components["schemas"]["hands.AskedCard"][];
        };
        "hands.QuickKept": {
            /** Format: uuid */
            call: string;
            /** Format: int64 */
            asked: number;
        };
        "hands.SeatCard": {
            /** Format: uuid */
            seat: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            organisation: string;
            /** Format: uuid */
            hand: string | null;
            name: string;
            title: string;
            duties: components["schemas"]["hands.Duty"][];
            /** Format: uuid */
            reports_to: string | null;
            phone: string;
        };
        "hands.SeatKept": {
            /** Format: uuid */
            seat: string;
            /** Format: int64 */
            revision: number;
        };
        "hands.SignUpCard": {
            /** Format: uuid */
            sign_up: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            party: string;
            name: string;
            has_phone: boolean;
            door: string;
            profile: components["schemas"]["hands.Profile"];
            wishes: string[];
            source: components["schemas"]["hands.Source"];
            state: components["schemas"]["hands.SignUpState"];
            /** Format: uuid */
            hand: string | null;
            /** Format: uuid */
            post: string | null;
            /** Format: int64 */
            rank: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            received_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            decided_at: number | null;
            decided_by: string;
            reason: string;
            matches: components["schemas"]["hands.MatchCard"][];
        };
        "hands.SignUpKept": {
            /** Format: uuid */
            sign_up: string;
            /** Format: int64 */
            revision: number;
            state: components["schemas"]["hands.SignUpState"];
            /** Format: uuid */
            hand: string | null;
            /** Format: uuid */
            post: string | null;
            /** Format: int64 */
            rank: number;
        };
        "hands.SignUpList": {
            items: components["schemas"]["hands.SignUpCard"][];
            next: string | null;
        };
        "hands.SignUpReceipt": {
            /** Format: uuid */
            party: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            received_at: number;
            title: string;
            /** Format: int64 */
            people: number;
            is_repeated: boolean;
        };
        /** @enum {string} */
        "hands.SignUpState": "waiting" | "placed" | "listed" | "declined" | "withdrawn";
        /** @enum {string} */
        "hands.SignUpVerdict": "accepted" | "declined";
        /** @enum {string} */
        "hands.Skill": "first_aid" | "nursing" | "medicine" | "caring" | "counselling" | "disinfection" | "driving" | "lifting" | "cooking" | "electrics" | "plumbing" | "computing" | "office_work" | "teaching";
        /** @enum {string} */
        "hands.Source": "desk" | "online" | "paper" | "chat";
        "hands.Stranger.request": {
            name: string;
            phone?: string | null;
        };
        "hands.StreetCalls": {
            street_name: string;
            items: components["schemas"]["hands.OtherCall"][];
        };
        /** @enum {string} */
        "hands.TieKind": "together" | "apart";
        /** @enum {string} */
        "hands.Vehicle": "none" | "bicycle" | "electric_bike" | "tricycle" | "car" | "van";
        "hands.Window": {
            /** Format: int64 */
            weekday: number;
            /** Format: int64 */
            from_minute: number;
            /** Format: int64 */
            until_minute: number;
        };
        "hands.Withdrawn": {
            sign_up: components["schemas"]["hands.SignUpKept"];
            next: components["schemas"]["hands.SignUpKept"] | null;
        };
        "home.CardLine": {
            /** Format: uuid */
            household: string;
            door: string;
            compound_name: string;
            /** Format: int64 */
            round: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            made_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            binds_until: number | null;
            phones: components["schemas"]["home.PhoneLine"][];
        };
        "home.CardList": {
            items: components["schemas"]["home.CardLine"][];
        };
        "home.CardSheet": {
            community_name: string;
            page: string;
            is_reachable: boolean;
            phones: string[];
            items: components["schemas"]["home.CardText"][];
        };
        "home.CardText": {
            /** Format: uuid */
            household: string;
            door: string;
            compound_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            binds_until: number;
            code: string;
            qr: string[];
        };
        "home.CardsMade": {
            /** Format: int64 */
            cards: number;
            /** Format: int64 */
            phones_ended: number;
        };
        "home.HomeBound": {
            community_name: string;
            door: string;
        };
        "home.LineOfDuty": {
            /** Format: int64 */
            rank: number;
            name: string;
            phone: string;
        };
        "home.OwnHome": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            community_name: string;
            compound_name: string;
            door: string;
            on_call: components["schemas"]["home.LineOfDuty"][];
            phones: components["schemas"]["home.OwnPhone"][];
        };
        "home.OwnPhone": {
            /** Format: uuid */
            phone: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            bound_at: number;
            is_this: boolean;
        };
        "home.OwnPhoneEnded": {
            /** Format: uuid */
            home_phone: string;
        };
        "home.PhoneEnded": {
            /** Format: uuid */
            home_phone: string;
        };
        "home.PhoneLine": {
            /** Format: uuid */
            phone: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            bound_at: number;
        };
        /** @enum {string} */
        "home.Phones": "keep" | "end";
        "isolation.AlarmCard": {
            kind: components["schemas"]["isolation.AlarmKind"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            due_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            raised_at: number;
            /** Format: int64 */
            step: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            taken_at: number | null;
            taken_by: string;
        };
        /** @enum {string} */
        "isolation.AlarmKind": "release_overdue" | "objection_late" | "unserved" | "result_late";
        /** @enum {string} */
        "isolation.Answer": "open" | "upheld" | "changed" | "kept";
        /** @enum {string} */
        "isolation.Asked": "asked" | "not_asked";
        /** @enum {string} */
        "isolation.Authority": "district_command" | "disease_control" | "street" | "community";
        "isolation.ChangeCard": {
            kind: components["schemas"]["isolation.ChangeKind"];
            reason: components["schemas"]["isolation.ChangeReason"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            received_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            start_before: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            start_after: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ends_before: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ends_after: number;
            /** Format: int64 */
            version_before: number;
            /** Format: int64 */
            version_after: number;
            by: string;
        };
        /** @enum {string} */
        "isolation.ChangeKind": "extended" | "shortened" | "restarted" | "paused" | "resumed" | "withdrawn" | "freed" | "released" | "recomputed";
        /** @enum {string} */
        "isolation.ChangeReason": "authority_decision" | "doctor_decision" | "missing_test" | "dates_corrected" | "objection_upheld" | "made_by_mistake" | "new_contact" | "positive_test" | "symptoms" | "case_in_building" | "in_hospital" | "in_facility" | "back_home" | "policy_changed" | "over" | "died";
        /** @enum {string} */
        "isolation.Choice": "isolates" | "leaves" | "lives_on";
        "isolation.CoResidentCard": {
            /** Format: uuid */
            person: string;
            name: string;
            choice: components["schemas"]["isolation.Choice"] | null;
            /** Format: uuid */
            order: string | null;
        };
        /** @enum {string} */
        "isolation.CoResidents": "isolate_or_leave" | "live_on";
        "isolation.CommunityCounts": {
            /** Format: uuid */
            community: string;
            name: string;
            /** Format: int64 */
            in_force: number;
            /** Format: int64 */
            due_today: number;
            /** Format: int64 */
            overdue: number;
            /** Format: int64 */
            unserved: number;
            /** Format: int64 */
            objections: number;
        };
        /** @enum {string} */
        "isolation.Condition": "days_over" | "tests_negative" | "no_symptoms" | "contact_gone";
        "isolation.Contacts": {
            cadre: string;
            cadre_phone: string;
            worker: string;
            worker_phone: string;
        };
        /** @enum {string} */
        "isolation.Counting": "full_days" | "hours";
        /** @enum {string} */
        "isolation.EndSet": "computed" | "set";
        /** @enum {string} */
        "isolation.Evidence": "investigation_notice" | "test_report" | "travel_record" | "facility_paper" | "doctor_note" | "own_statement";
        "isolation.Grounds": {
            reason: components["schemas"]["isolation.Reason"];
            evidence: components["schemas"]["isolation.Evidence"];
            reference: string;
        };
        "isolation.IsolationFigures": {
            items: components["schemas"]["isolation.CommunityCounts"][];
        };
        "isolation.Judged": {
            condition: components["schemas"]["isolation.Condition"];
            met: components["schemas"]["isolation.Met"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from: number | null;
        };
        "isolation.LateLine": {
            /** Format: uuid */
            order: string;
            door: string;
            compound_name: string;
            kind: components["schemas"]["isolation.AlarmKind"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            due_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            raised_at: number;
            /** Format: int64 */
            step: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            taken_at: number | null;
            taken_by: string;
        };
        "isolation.LateList": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            items: components["schemas"]["isolation.LateLine"][];
            /** Format: int64 */
            total: number;
        };
        /** @enum {string} */
        "isolation.LegalGround": "infectious_disease_law" | "public_health_emergency_law" | "local_order";
        /** @enum {string} */
        "isolation.Met": "met" | "unmet" | "unanswered";
        "isolation.NewCoResident": {
            /** Format: uuid */
            person: string;
            choice: components["schemas"]["isolation.Choice"];
            /** Format: uuid */
            order: string;
        };
        "isolation.ObjectionCard": {
            /** Format: uuid */
            objection: string;
            objector: components["schemas"]["isolation.Objector"];
            way: components["schemas"]["isolation.ObjectionWay"];
            ground: components["schemas"]["isolation.ObjectionGround"];
            words: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            made_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            due_at: number;
            noted_by: string;
            answer: components["schemas"]["isolation.Answer"];
            reasons: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            answered_at: number | null;
            answered_by: string;
        };
        /** @enum {string} */
        "isolation.ObjectionGround": "dates" | "contact" | "home_unfit" | "health" | "work_or_family" | "way_of_serving" | "other";
        "isolation.ObjectionKept": {
            /** Format: uuid */
            objection: string;
            /** Format: uuid */
            order: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            due_at: number;
            answer: components["schemas"]["isolation.Answer"];
        };
        "isolation.ObjectionMade": {
            /** Format: uuid */
            objection: string;
            /** Format: uuid */
            order: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            made_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            due_at: number;
            answer: components["schemas"]["isolation.Answer"];
        };
        /** @enum {string} */
        "isolation.ObjectionWay": "phone" | "paper" | "in_person" | "online";
        /** @enum {string} */
        "isolation.Objector": "self" | "kin" | "other";
        "isolation.OrderCounts": {
            /** Format: int64 */
            in_force: number;
            /** Format: int64 */
            due_today: number;
            /** Format: int64 */
            overdue: number;
            /** Format: int64 */
            unserved: number;
            /** Format: int64 */
            objections: number;
        };
        "isolation.OrderFile": {
            /** Format: uuid */
            order: string;
            /** Format: int64 */
            revision: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            household: string;
            /** Format: uuid */
            dwelling: string;
            name: string;
            door: string;
            compound_name: string;
            standing: components["schemas"]["people.Standing"];
            kind: components["schemas"]["isolation.OrderKind"];
            profile: string;
            title: string;
            /** Format: int64 */
            version: number;
            source: string;
            terms: components["schemas"]["isolation.Terms"];
            authority: components["schemas"]["isolation.Authority"];
            authority_name: string;
            authority_phone: string;
            legal_ground: components["schemas"]["isolation.LegalGround"];
            ground_reference: string;
            reason: components["schemas"]["isolation.Reason"] | null;
            evidence: components["schemas"]["isolation.Evidence"] | null;
            reference: string;
            start_event: components["schemas"]["isolation.StartEvent"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            start_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ends_at: number;
            end_set: components["schemas"]["isolation.EndSet"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            contact_gone_at: number | null;
            contacts: components["schemas"]["isolation.Contacts"];
            state: components["schemas"]["isolation.OrderState"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            made_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            received_at: number;
            made_by: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            serve_by_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            served_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ended_at: number | null;
            ended_by: string;
            /** Format: uuid */
            with_order: string | null;
            test_days: string[];
            conditions: components["schemas"]["isolation.Judged"][];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            emptied_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            empties_at: number | null;
            co_residents: components["schemas"]["isolation.CoResidentCard"][];
            servings: components["schemas"]["isolation.ServingCard"][];
            signatures: components["schemas"]["isolation.SignatureCard"][];
            tests: components["schemas"]["isolation.TestCard"][];
            symptoms: components["schemas"]["isolation.SymptomCard"][];
            changes: components["schemas"]["isolation.ChangeCard"][];
            objections: components["schemas"]["isolation.ObjectionCard"][];
            alarms: components["schemas"]["isolation.AlarmCard"][];
        };
        "isolation.OrderKept": {
            /** Format: uuid */
            order: string;
            state: components["schemas"]["isolation.OrderState"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            start_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ends_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            served_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ended_at: number | null;
            /** Format: int64 */
            revision: number;
        };
        /** @enum {string} */
        "isolation.OrderKind": "home_isolation" | "home_monitoring" | "self_monitoring";
        "isolation.OrderLine": {
            /** Format: uuid */
            order: string;
            /** Format: uuid */
            person: string;
            name: string;
            door: string;
            compound_name: string;
            standing: components["schemas"]["people.Standing"];
            kind: components["schemas"]["isolation.OrderKind"];
            profile: string;
            title: string;
            /** Format: int64 */
            version: number;
            state: components["schemas"]["isolation.OrderState"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            start_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ends_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            served_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            serve_by_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ended_at: number | null;
            conditions: components["schemas"]["isolation.Judged"][];
            has_test_today: boolean;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            objection_due_at: number | null;
        };
        "isolation.OrderList": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            counts: components["schemas"]["isolation.OrderCounts"];
            items: components["schemas"]["isolation.OrderLine"][];
            next: string | null;
        };
        /** @enum {string} */
        "isolation.OrderState": "running" | "paused" | "released" | "withdrawn";
        /** @enum {string} */
        "isolation.OrderView": "in_force" | "due_today" | "overdue" | "unserved" | "objections" | "over";
        /** @enum {string} */
        "isolation.Paper": "notice" | "release";
        "isolation.PaperText": {
            /** Format: uuid */
            order: string;
            name: string;
            sex: components["schemas"]["people.Sex"];
            phone: string;
            id_number: string;
            community_name: string;
            compound_name: string;
            door: string;
            kind: components["schemas"]["isolation.OrderKind"];
            profile: string;
            title: string;
            /** Format: int64 */
            version: number;
            authority: components["schemas"]["isolation.Authority"];
            authority_name: string;
            authority_phone: string;
            legal_ground: components["schemas"]["isolation.LegalGround"];
            ground_reference: string;
            reason: components["schemas"]["isolation.Reason"] | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            start_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ends_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            made_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ended_at: number | null;
            test_days: string[];
            terms: components["schemas"]["isolation.Terms"];
            cadre: string;
            cadre_phone: string;
            worker: string;
            worker_phone: string;
            state: components["schemas"]["isolation.OrderState"];
            /** Format: int64 */
            health_days: number;
        };
        /** @enum {string} */
        "isolation.PauseEvent": "in_hospital" | "in_facility";
        /** @enum {string} */
        "isolation.PausedTime": "counts" | "stands_still";
        "isolation.PolicyCard": {
            profile: string;
            title: string;
            kind: components["schemas"]["isolation.OrderKind"];
            /** Format: int64 */
            version: number;
            /** Format: date */
            from_on: string;
            source: string;
            made_by: string;
            running: components["schemas"]["isolation.Running"];
            is_in_force: boolean;
            terms: components["schemas"]["isolation.Terms"];
            /** Format: int64 */
            orders: number;
        };
        "isolation.PolicyKept": {
            /** Format: uuid */
            policy: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            touched: number;
        };
        "isolation.PolicyList": {
            /** Format: date */
            today: string;
            items: components["schemas"]["isolation.PolicyCard"][];
        };
        "isolation.PolicyPreview": {
            /** Format: int64 */
            followers: number;
            /** Format: int64 */
            touched: number;
            /** Format: int64 */
            later: number;
            /** Format: int64 */
            earlier: number;
            /** Format: int64 */
            over_at_once: number;
            items: components["schemas"]["isolation.TouchedOrder"][];
        };
        /** @enum {string} */
        "isolation.Reason": "close_contact" | "secondary_contact" | "came_from_area" | "special_contact" | "after_facility" | "lives_together" | "case_at_home";
        /** @enum {string} */
        "isolation.RestartEvent": "new_contact" | "positive_test" | "symptoms" | "case_in_building";
        /** @enum {string} */
        "isolation.Running": "keep" | "recompute";
        /** @enum {string} */
        "isolation.SealUse": "none" | "with_consent" | "ordered";
        /** @enum {string} */
        "isolation.ServedWay": "signed_here" | "by_kin" | "by_phone" | "declined";
        "isolation.ServingCard": {
            way: components["schemas"]["isolation.ServedWay"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            received_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ends_at: number;
            by: string;
        };
        "isolation.SignatureCard": {
            /** Format: uuid */
            signature: string;
            sort: components["schemas"]["isolation.SignatureSort"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
        };
        "isolation.SignatureKept": {
            /** Format: uuid */
            order: string;
            /** Format: uuid */
            signature: string;
        };
        /** @enum {string} */
        "isolation.SignatureSort": "person" | "manager" | "medic" | "release";
        /** @enum {string} */
        "isolation.StartEvent": "last_contact" | "left_area" | "disinfection_end" | "facility_end" | "symptoms_end" | "given_day";
        "isolation.Suitability": {
            own_room: components["schemas"]["isolation.YesNo"];
            own_toilet: components["schemas"]["isolation.YesNo"];
            table_at_door: components["schemas"]["isolation.YesNo"];
            supplies: components["schemas"]["isolation.YesNo"];
            own_air: components["schemas"]["isolation.YesNo"];
            waste_treated: components["schemas"]["isolation.YesNo"];
            manager: string;
            medic: string;
        };
        "isolation.SymptomCard": {
            symptoms: components["schemas"]["isolation.Symptoms"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
        };
        /** @enum {string} */
        "isolation.Symptoms": "none" | "some";
        /** @enum {string} */
        "isolation.TeamRole": "area_leader" | "committee" | "police" | "doctor" | "grid_worker" | "volunteer" | "property_worker";
        "isolation.Terms": {
            /** Format: int64 */
            facility_days: number;
            /** Format: int64 */
            days: number;
            counting: components["schemas"]["isolation.Counting"];
            starts: components["schemas"]["isolation.StartEvent"][];
            test_days: number[];
            /** Format: int64 */
            last_day_tests: number;
            check_ins: number[];
            restarts: components["schemas"]["isolation.RestartEvent"][];
            pauses: components["schemas"]["isolation.PauseEvent"][];
            paused_time: components["schemas"]["isolation.PausedTime"];
            symptoms: components["schemas"]["isolation.Asked"];
            /** Format: int64 */
            symptom_free_hours: number;
            /** Format: int64 */
            contact_gone_days: number;
            waste: components["schemas"]["isolation.WasteClass"];
            seal: components["schemas"]["isolation.SealUse"];
            team: components["schemas"]["isolation.TeamRole"][];
            ordered_by: components["schemas"]["isolation.Authority"][];
            /** Format: int64 */
            objection_hours: number;
            suitability: components["schemas"]["isolation.Asked"];
            co_residents: components["schemas"]["isolation.CoResidents"];
        };
        "isolation.TestCard": {
            /** Format: date */
            on: string;
            result: components["schemas"]["isolation.TestResult"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
        };
        /** @enum {string} */
        "isolation.TestResult": "negative" | "positive" | "invalid" | "pending";
        "isolation.TouchedOrder": {
            /** Format: uuid */
            order: string;
            name: string;
            door: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ends_before: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ends_after: number;
            tests_before: string[];
            tests_after: string[];
            has_other_rhythm: boolean;
            is_end_set: boolean;
        };
        /** @enum {string} */
        "isolation.WasteClass": "household" | "disinfected" | "infectious";
        /** @enum {string} */
        "isolation.YesNo": "yes" | "no";
        "journal.LineCard": {
            /** Format: int64 */
            sequence: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            act: string;
            /** Format: uuid */
            user: string | null;
            user_name: string;
            topics: string[];
            is_erased: boolean;
        };
        "journal.LineFile": {
            line: components["schemas"]["journal.LineCard"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            device_time: number | null;
            /** Format: int64 */
            status: number;
            request: string;
            reply: string;
            changed: string;
            previous: string;
            hash: string;
            is_sound: boolean;
        };
        "journal.LineList": {
            items: components["schemas"]["journal.LineCard"][];
            /** Format: int64 */
            next: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            looked_back_to: number | null;
        };
        "journal.LookCard": {
            /** Format: int64 */
            sequence: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            act: string;
            /** Format: uuid */
            user: string | null;
            user_name: string;
            purpose: string;
            field: string;
        };
        "journal.LookList": {
            items: components["schemas"]["journal.LookCard"][];
            /** Format: int64 */
            next: number | null;
        };
        "need.AlarmNote": {
            cause: components["schemas"]["need.Cause"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            raised_at: number;
            rung: components["schemas"]["duty.Rung"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            taken_at: number | null;
            taken_by: string;
        };
        "need.AlarmsTaken": {
            /** Format: uuid */
            request: string;
            /** Format: int64 */
            alarms: number;
        };
        "need.AskKept": {
            /** Format: uuid */
            request: string;
            /** Format: int64 */
            revision: number;
            state: components["schemas"]["need.State"];
            is_joined: boolean;
            /** Format: int64 */
            times_asked: number;
        };
        /** @enum {string} */
        "need.CannotFor": "not_to_be_had" | "not_allowed" | "not_ours" | "too_dangerous" | "nobody_free" | "other";
        /** @enum {string} */
        "need.Cause": "no_owner" | "no_promise" | "late" | "no_vehicle" | "no_trip";
        "need.DayLine": {
            /** Format: uuid */
            standing: string;
            /** Format: date */
            on: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            /** Format: uuid */
            request: string | null;
            state: components["schemas"]["need.State"] | null;
            is_reminded: boolean;
        };
        /** @enum {string} */
        "need.Deed": "own" | "promise" | "start" | "done" | "cannot" | "not_done" | "confirm" | "decline" | "withdraw" | "unreachable";
        "need.DeedKept": {
            /** Format: uuid */
            request: string;
            /** Format: int64 */
            revision: number;
            state: components["schemas"]["need.State"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            due_at: number | null;
        };
        "need.DueCard": {
            /** Format: uuid */
            need: string;
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            household: string;
            person_name: string;
            door: string;
            kind: components["schemas"]["need.Kind"];
            /** Format: date */
            next_due: string;
        };
        /** @enum {string} */
        "need.Ending": "open" | "confirmed" | "declined" | "withdrawn" | "unreachable";
        "need.ExitCard": {
            exit_state: components["schemas"]["need.ExitState"];
            hospital: components["schemas"]["need.Hospital"];
            hospital_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            leaves_at: number | null;
            marks: components["schemas"]["need.MarkCard"][];
            missing: components["schemas"]["need.Mark"][];
            is_late_back: boolean;
        };
        "need.ExitList": {
            items: components["schemas"]["need.RequestCard"][];
            is_more: boolean;
        };
        /** @enum {string} */
        "need.ExitState": "preparing" | "away" | "at_hospital" | "on_way_back" | "back" | "over";
        /** @enum {string} */
        "need.Hospital": "usual" | "designated" | "other";
        /** @enum {string} */
        "need.Kind": "dialysis" | "maternity" | "cancer" | "clinic" | "emergency" | "medicine" | "food" | "infant" | "pet" | "repair" | "money" | "talk" | "waste" | "other";
        "need.KindCard": {
            kind: components["schemas"]["need.Kind"];
            is_exit: boolean;
            choices: string[];
        };
        "need.KindList": {
            items: components["schemas"]["need.KindCard"][];
        };
        /** @enum {string} */
        "need.Mark": "vehicle" | "driver" | "escort" | "protection" | "left" | "arrived" | "way_back" | "returned" | "disinfected";
        "need.MarkCard": {
            mark: components["schemas"]["need.Mark"];
            who: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by_name: string;
        };
        "need.MarkKept": {
            /** Format: uuid */
            request: string;
            exit_state: components["schemas"]["need.ExitState"];
        };
        "need.NeedCounts": {
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            without_owner: number;
            /** Format: int64 */
            late: number;
            /** Format: int64 */
            asked_again: number;
        };
        "need.OwnNeed": {
            /** Format: uuid */
            request: string;
            kind: components["schemas"]["need.Kind"];
            choice: string;
            sight: components["schemas"]["need.Sight"];
            state: components["schemas"]["need.State"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            asked_at: number;
            /** Format: int64 */
            times_asked: number;
            owner_name: string;
            owner_role: components["schemas"]["auth.Role"] | null;
            has_owner: boolean;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            promised_for: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            due_at: number;
            is_late: boolean;
            reason: string;
            offer: string;
            ending: components["schemas"]["need.Ending"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ended_at: number | null;
            exit_state: components["schemas"]["need.ExitState"] | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            leaves_at: number | null;
            marks: components["schemas"]["need.Mark"][];
        };
        "need.OwnNeeds": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            items: components["schemas"]["need.OwnNeed"][];
            kinds: components["schemas"]["need.KindCard"][];
        };
        /** @enum {string} */
        "need.OwnSaying": "confirm" | "decline" | "withdraw" | "not_done";
        "need.RequestCard": {
            /** Format: uuid */
            request: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            household: string;
            /** Format: uuid */
            dwelling: string;
            door: string;
            compound_name: string;
            /** Format: uuid */
            person: string | null;
            person_name: string;
            kind: components["schemas"]["need.Kind"];
            choice: string;
            way: components["schemas"]["need.Way"];
            sight: components["schemas"]["need.Sight"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            asked_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            received_at: number;
            /** Format: int64 */
            times_asked: number;
            /** Format: int64 */
            openings: number;
            state: components["schemas"]["need.State"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            state_at: number;
            /** Format: uuid */
            owner: string | null;
            owner_role: components["schemas"]["auth.Role"] | null;
            owner_name: string;
            team: components["schemas"]["need.Team"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            promised_for: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            due_at: number | null;
            is_late: boolean;
            alarms: components["schemas"]["need.AlarmNote"][];
            exit: components["schemas"]["need.ExitCard"] | null;
            ending: components["schemas"]["need.Ending"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ended_at: number | null;
        };
        "need.RequestFile": {
            card: components["schemas"]["need.RequestCard"];
            words: string;
            asked_by: string;
            steps: components["schemas"]["need.StepCard"][];
            reason: string;
            offer: string;
            done_by: string;
            ended_by: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            usual_promise: number;
            has_phone: boolean;
            may_end_alone: boolean;
            is_doer: boolean;
        };
        "need.RequestList": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            counts: components["schemas"]["need.NeedCounts"];
            items: components["schemas"]["need.RequestCard"][];
            is_more: boolean;
            on_call: components["schemas"]["need.WhomToCall"][];
        };
        /** @enum {string} */
        "need.Side": "open" | "mine" | "without_owner" | "late" | "answered" | "closed";
        /** @enum {string} */
        "need.Sight": "household" | "own_phone";
        "need.StandingCard": {
            /** Format: uuid */
            standing: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            need: string;
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            household: string;
            person_name: string;
            door: string;
            compound_name: string;
            kind: components["schemas"]["need.Kind"];
            weekdays: number[];
            /** Format: int64 */
            every_days: number | null;
            /** Format: int64 */
            at_minute: number;
            hospital: components["schemas"]["need.Hospital"];
            hospital_name: string;
            /** Format: date */
            from_on: string;
            /** Format: date */
            until_on: string | null;
        };
        "need.StandingKept": {
            /** Format: uuid */
            standing: string;
            /** Format: int64 */
            revision: number;
        };
        "need.StandingList": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            /** Format: date */
            first_on: string;
            items: components["schemas"]["need.StandingCard"][];
            days: components["schemas"]["need.DayLine"][];
            due: components["schemas"]["need.DueCard"][];
            is_more: boolean;
        };
        /** @enum {string} */
        "need.State": "asked" | "owned" | "promised" | "under_way" | "done" | "cannot" | "closed";
        /** @enum {string} */
        "need.Step": "asked" | "joined" | "owned" | "handed_over" | "promised" | "started" | "done" | "cannot" | "not_done" | "confirmed" | "declined" | "withdrawn" | "unreachable";
        "need.StepCard": {
            step: components["schemas"]["need.Step"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            received_at: number;
            by_name: string;
            is_by_household: boolean;
            words: string;
            reason: string;
        };
        /** @enum {string} */
        "need.Team": "staff" | "carer" | "grid_worker" | "volunteer";
        /** @enum {string} */
        "need.ToldBy": "telephone" | "desk" | "carer";
        "need.UnservedLine": {
            door: string;
            compound_name: string;
            items: components["schemas"]["need.RequestCard"][];
        };
        "need.UnservedList": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            community_name: string;
            doors: components["schemas"]["need.UnservedLine"][];
            /** Format: int64 */
            requests: number;
            is_more: boolean;
        };
        /** @enum {string} */
        "need.Way": "page" | "telephone" | "desk" | "carer" | "slice";
        "need.WhomToCall": {
            /** Format: int64 */
            rank: number;
            name: string;
            phone: string;
        };
        "pack.Lease": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number;
            share: string | null;
        };
        /** @enum {string} */
        "pass.Asking": "on_their_phone" | "by_call";
        /** @enum {string} */
        "pass.EndReason": "lost" | "stolen" | "moved_out" | "no_longer_needed" | "mistake" | "misused" | "declined";
        "pass.KeyCard": {
            key: string;
            algorithm: string;
            state: components["schemas"]["pass.KeyState"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            made_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            changed_at: number;
            reason: string;
            /** Format: int64 */
            passes: number;
        };
        "pass.KeyList": {
            items: components["schemas"]["pass.KeyCard"][];
        };
        /** @enum {string} */
        "pass.KeyState": "signing" | "retired" | "withdrawn";
        "pass.KindDays": {
            kind: components["schemas"]["pass.PassKind"];
            /** Format: int64 */
            usual_ms: number;
            /** Format: int64 */
            most_ms: number;
        };
        /** @enum {string} */
        "pass.Medium": "phone" | "paper";
        "pass.PassCard": {
            /** Format: uuid */
            pass: string;
            /** Format: int64 */
            revision: number;
            kind: components["schemas"]["pass.PassKind"];
            medium: components["schemas"]["pass.Medium"];
            state: components["schemas"]["pass.State"];
            is_running: boolean;
            /** Format: uuid */
            person: string | null;
            /** Format: uuid */
            household: string | null;
            /** Format: uuid */
            host: string | null;
            name: string;
            door: string;
            host_name: string;
            gates: string[];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            issued_at: number;
            issuer_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            bound_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            signed_until: number | null;
            /** Format: int64 */
            prints: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ended_at: number | null;
            ended_by: string;
            end_reason: string;
        };
        "pass.PassCardSheet": {
            community_name: string;
            items: components["schemas"]["pass.PassCardText"][];
        };
        "pass.PassCardText": {
            /** Format: uuid */
            pass: string;
            kind: components["schemas"]["pass.PassKind"];
            name_masked: string;
            number: string;
            gates: string[];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number;
            /** Format: int64 */
            print: number;
            code: string;
            qr: string[];
        };
        "pass.PassCards": {
            items: components["schemas"]["pass.PassCard"][];
        };
        "pass.PassCardsMade": {
            signings: string[];
        };
        "pass.PassFile": {
            card: components["schemas"]["pass.PassCard"];
            signings: components["schemas"]["pass.SigningCard"][];
        };
        /** @enum {string} */
        "pass.PassKind": "resident" | "carer" | "visitor" | "service" | "temporary" | "staff";
        "pass.PassLink": {
            /** Format: uuid */
            pass: string;
            kind: components["schemas"]["pass.PassKind"];
            name: string;
            door: string;
            code: string;
            qr: string[];
        };
        "pass.PassLinkSheet": {
            community_name: string;
            page: string;
            is_reachable: boolean;
            items: components["schemas"]["pass.PassLink"][];
        };
        "pass.PassList": {
            items: components["schemas"]["pass.PassCard"][];
            next: string | null;
            /** Format: int64 */
            running: number;
            /** Format: int64 */
            asked: number;
            /** Format: int64 */
            over: number;
            kinds: components["schemas"]["pass.KindDays"][];
        };
        "pass.PassOfCode": {
            community_name: string;
            name_masked: string;
            kind: components["schemas"]["pass.PassKind"];
            state: components["schemas"]["pass.State"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number;
            is_bound: boolean;
        };
        "pass.Roster": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            items: components["schemas"]["pass.RosterLine"][];
        };
        "pass.RosterLine": {
            /** Format: uuid */
            pass: string;
            alias: string;
            kind: components["schemas"]["pass.PassKind"];
            medium: components["schemas"]["pass.Medium"];
            name: string;
            door: string;
            gates: string[];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number;
        };
        /** @enum {string} */
        "pass.Shown": "running" | "asked" | "over";
        "pass.SignedPass": {
            code: string;
            community_name: string;
            name_masked: string;
            kind: components["schemas"]["pass.PassKind"];
            gates: string[];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            signed_until: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            /** Format: int64 */
            show_ms: number;
            /** Format: int64 */
            visits: number;
        };
        "pass.SigningCard": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number;
            key: string;
            by: string;
        };
        /** @enum {string} */
        "pass.State": "asked" | "valid" | "ended";
        "pass.TrustSheet": {
            /** Format: uuid */
            community: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            /** Format: int64 */
            cursor: number;
            keys: components["schemas"]["pass.TrustedKey"][];
            revoked: string[];
            /** Format: int64 */
            shown_for_ms: number;
            /** Format: int64 */
            show_ms: number;
            /** Format: int64 */
            clock_ms: number;
        };
        "pass.TrustedKey": {
            key: string;
            algorithm: string;
            public_key: string;
            is_withdrawn: boolean;
        };
        "pass.Visit": {
            /** Format: uuid */
            pass: string;
            name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number;
        };
        /** @enum {string} */
        "pass.VisitAnswer": "confirmed" | "declined";
        "pass.VisitList": {
            items: components["schemas"]["pass.Visit"][];
        };
        /** @enum {string} */
        "people.ArrivalKind": "moved_in" | "born";
        "people.Assignment.request": {
            kind: components["schemas"]["people.SinceKind"];
            field?: components["schemas"]["people.MergeField"] | null;
            /** Format: uuid */
            row?: string | null;
            mention?: string | null;
            to: components["schemas"]["people.Side"];
        };
        "people.CarriedDoor": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            household: string | null;
            door: string;
            number: string;
            /** Format: int64 */
            floor: number | null;
            /** Format: uuid */
            compound: string | null;
            /** Format: uuid */
            building: string | null;
            /** Format: uuid */
            stairwell: string | null;
            compound_name: string;
            building_name: string;
            stairwell_name: string;
            occupancy: components["schemas"]["people.Occupancy"];
            quality: components["schemas"]["people.Quality"];
            /** Format: int64 */
            revision: number;
            members: components["schemas"]["people.CarriedMember"][];
        };
        "people.CarriedMember": {
            /** Format: uuid */
            person: string;
            name: string;
            phone_masked: string | null;
            /** Format: int64 */
            born_year: number | null;
            sex: components["schemas"]["people.Sex"];
            relation: components["schemas"]["people.Relation"];
            residence: components["schemas"]["people.Residence"];
            registered: components["schemas"]["people.Registered"];
            needs: components["schemas"]["people.CarriedNeed"][];
            /** Format: int64 */
            revision: number;
        };
        "people.CarriedNeed": {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["people.NeedKind"];
            /** Format: date */
            next_due: string | null;
        };
        /** @enum {string} */
        "people.CellsShown": "masked" | "whole";
        /** @enum {string} */
        "people.ChangedKind": "household" | "person" | "need";
        "people.ClashCard": {
            /** Format: uuid */
            clash: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            household: string;
            door: string;
            /** Format: uuid */
            person: string | null;
            person_name: string;
            field: components["schemas"]["people.KnownField"];
            present: string;
            brought: string;
            was: string;
            source: components["schemas"]["people.Source"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
            decision: components["schemas"]["people.Keep"] | null;
        };
        "people.ClashList": {
            items: components["schemas"]["people.ClashCard"][];
            next: string | null;
        };
        "people.ColumnCard": {
            key: string;
            zh: string;
            en: string;
            is_private: boolean;
        };
        "people.ColumnChoice.request": {
            column: string;
            field?: components["schemas"]["people.Field"] | null;
        };
        "people.ColumnList": {
            slice: string;
            /** Format: uuid */
            source: string;
            name: string;
            columns: components["schemas"]["people.ColumnCard"][];
        };
        "people.ColumnLists": {
            items: components["schemas"]["people.ColumnList"][];
        };
        "people.DifferenceCard": {
            /** Format: uuid */
            difference: string;
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            other: string;
            note: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            withdrawn_at: number | null;
        };
        "people.DifferenceLine": {
            /** Format: uuid */
            difference: string;
            one: components["schemas"]["people.PairSide"];
            other: components["schemas"]["people.PairSide"];
            note: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
        };
        "people.DifferenceList": {
            items: components["schemas"]["people.DifferenceLine"][];
            next: string | null;
        };
        "people.DueNeed": {
            /** Format: uuid */
            community: string;
            /** Format: uuid */
            need: string;
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            household: string;
            name: string;
            kind: components["schemas"]["people.NeedKind"];
            /** Format: date */
            next_due: string;
            door: string;
        };
        "people.ExportCard": {
            /** Format: uuid */
            sheet: string;
            template_name: string;
            purpose: components["schemas"]["people.ExportPurpose"];
            note: string;
            phones: components["schemas"]["people.PhonesShown"];
            private_cells: components["schemas"]["people.CellsShown"];
            scope: components["schemas"]["people.ExportScope"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            since: number | null;
            /** Format: int64 */
            row_count: number;
            state: components["schemas"]["people.ExportState"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until: number;
            by: string;
            is_mine: boolean;
            approved_by: string | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            approved_at: number | null;
        };
        "people.ExportChoice": {
            places: string[];
            occupancy: components["schemas"]["people.Occupancy"][];
            needs: components["schemas"]["people.NeedKind"][];
        };
        /** @enum {string} */
        "people.ExportColumn": "number" | "compound" | "building" | "stairwell" | "door" | "label" | "occupancy" | "name" | "sex" | "born_on" | "born_year" | "relation" | "residence" | "registered" | "registered_at" | "phone" | "needs" | "next_due" | "other";
        "people.ExportField": {
            column: components["schemas"]["people.ExportColumn"];
            heading: string | null;
            group: string | null;
            of: components["schemas"]["people.ForeignColumn"] | null;
        };
        "people.ExportField.request": {
            column: components["schemas"]["people.ExportColumn"];
            heading?: string | null;
            group?: string | null;
            of?: components["schemas"]["people.ForeignColumn"] | null;
        };
        "people.ExportLayout": {
            titles: string[];
            fields: components["schemas"]["people.ExportField"][];
            sheets: components["schemas"]["people.SheetsBy"];
            choice: components["schemas"]["people.ExportChoice"];
        };
        "people.ExportLayout.request": {
            titles: string[];
            fields: components["schemas"]["people.ExportField.request"][];
            sheets: components["schemas"]["people.SheetsBy"];
            choice: components["schemas"]["people.ExportChoice"];
        };
        "people.ExportList": {
            items: components["schemas"]["people.ExportCard"][];
        };
        "people.ExportPreview": {
            headings: string[];
            rows: components["schemas"]["people.PreviewRow"][];
            /** Format: int64 */
            row_count: number;
            /** Format: int64 */
            most_alone: number;
            /** Format: int64 */
            most: number;
        };
        /** @enum {string} */
        "people.ExportPurpose": "superior_report" | "visit_round" | "calls" | "supplies" | "medical_care" | "other";
        /** @enum {string} */
        "people.ExportScope": "whole" | "changes";
        /** @enum {string} */
        "people.ExportState": "waiting" | "ready" | "expired";
        /** @enum {string} */
        "people.Field": "compound" | "building" | "stairwell" | "door" | "address" | "name" | "sex" | "born_on" | "id_number" | "id_kind" | "phone" | "relation" | "occupancy" | "registered" | "registered_at" | "residence" | "need" | "need_due" | "note" | "change" | "ignore";
        "people.FieldChange.request": {
            /** Format: uuid */
            person?: string | null;
            field: components["schemas"]["people.KnownField"];
            was: string;
            now: string;
        };
        "people.FieldOption": {
            field: components["schemas"]["people.Field"];
            required: boolean;
        };
        "people.FindingCard": {
            sheet: string;
            /** Format: int64 */
            row: number;
            column: string | null;
            code: string;
            text: string;
            refused: boolean;
            value: string | null;
        };
        "people.FindingList": {
            items: components["schemas"]["people.FindingCard"][];
            /** Format: int64 */
            next: number | null;
        };
        "people.ForeignColumn": {
            slice: string;
            /** Format: uuid */
            source: string;
            key: string;
        };
        "people.FormerMember": {
            /** Format: uuid */
            person: string;
            name: string;
            standing: components["schemas"]["people.Standing"];
        };
        "people.FoundPeople": {
            items: components["schemas"]["people.FoundPerson"][];
            is_more: boolean;
        };
        "people.FoundPerson": {
            /** Format: uuid */
            community: string;
            community_name: string;
            /** Format: uuid */
            person: string | null;
            name: string;
            /** Format: uuid */
            household: string | null;
            /** Format: uuid */
            dwelling: string;
            /** Format: uuid */
            building: string;
            /** Format: uuid */
            compound: string | null;
            door: string;
            compound_name: string;
            stairwell: string;
            door_number: string;
            phone_masked: string | null;
            relation: components["schemas"]["people.Relation"] | null;
            standing: components["schemas"]["people.Standing"] | null;
            matched: components["schemas"]["people.Matched"];
        };
        "people.HouseholdFile": {
            /** Format: uuid */
            household: string | null;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            dwelling: string;
            /** Format: uuid */
            building: string;
            /** Format: uuid */
            compound: string | null;
            door: string;
            compound_name: string;
            building_name: string;
            stairwell: string;
            door_number: string;
            occupancy: components["schemas"]["people.Occupancy"];
            quality: components["schemas"]["people.Quality"];
            note: string;
            members: components["schemas"]["people.PersonCard"][];
            former: components["schemas"]["people.FormerMember"][];
            history: components["schemas"]["people.LifeEvent"][];
        };
        /** @enum {string} */
        "people.IdKind": "resident_id" | "passport" | "hk_macau_permit" | "taiwan_permit" | "residence_permit";
        "people.ImportCard": {
            /** Format: uuid */
            import: string;
            file_name: string;
            state: components["schemas"]["people.ImportState"];
            failure: string | null;
            progress: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
            sender: string | null;
            sheets: components["schemas"]["people.ImportSheet"][];
            fields: components["schemas"]["people.FieldOption"][];
            counts: components["schemas"]["people.ImportCounts"] | null;
            /** Format: int64 */
            findings_total: number;
        };
        "people.ImportColumn": {
            column: string;
            heading: string;
            samples: string[];
            field: components["schemas"]["people.Field"] | null;
        };
        "people.ImportCounts": {
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            ignored_rows: number;
            persons: components["schemas"]["people.Tally"];
            households: components["schemas"]["people.Tally"];
            dwellings: components["schemas"]["people.Made"];
            /** Format: int64 */
            refused: number;
        };
        "people.ImportList": {
            items: components["schemas"]["people.ImportCard"][];
            next: string | null;
        };
        "people.ImportSheet": {
            name: string;
            /** Format: int64 */
            header_row: number;
            /** Format: int64 */
            rows: number;
            columns: components["schemas"]["people.ImportColumn"][];
        };
        /** @enum {string} */
        "people.ImportState": "mapped" | "trial_running" | "tried" | "running" | "done" | "failed" | "undoing" | "undone";
        /** @enum {string} */
        "people.Keep": "present" | "brought";
        "people.KeptRow": {
            kind: components["schemas"]["people.ChangedKind"];
            why: components["schemas"]["people.Undo"];
            name: string;
            door: string;
            /** Format: uuid */
            household: string | null;
        };
        /** @enum {string} */
        "people.KnownField": "occupancy" | "note" | "name" | "sex" | "born_on" | "relation" | "residence" | "registered" | "registered_at" | "phone";
        /** @enum {string} */
        "people.Language": "zh" | "en";
        "people.Life": {
            items: components["schemas"]["people.LifeEvent"][];
            next: string | null;
        };
        "people.LifeEvent": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            act: string;
            actor_name: string;
            move: components["schemas"]["people.MoveCard"] | null;
            persons: components["schemas"]["people.MovedPerson"][];
        };
        "people.Lookalike": {
            /** Format: uuid */
            person: string | null;
            /** Format: uuid */
            household: string | null;
            name: string;
            door: string;
            community_name: string;
            /** Format: uuid */
            community: string | null;
            standing: components["schemas"]["people.Standing"];
            phone_masked: string | null;
            /** Format: date */
            born_on: string | null;
            /** Format: int64 */
            score: number;
            reasons: components["schemas"]["people.Reason"][];
        };
        "people.Lookalikes": {
            items: components["schemas"]["people.Lookalike"][];
        };
        "people.Made": {
            /** Format: int64 */
            created: number;
        };
        /** @enum {string} */
        "people.Matched": "name" | "pinyin" | "phone" | "door";
        "people.MentionCount": {
            mention: string;
            /** Format: int64 */
            rows: number;
        };
        "people.MergeChoice": {
            field: components["schemas"]["people.MergeField"];
            from: components["schemas"]["people.Side"];
        };
        /** @enum {string} */
        "people.MergeField": "name" | "sex" | "born_on" | "phone" | "id_number" | "home" | "registration";
        "people.MergeFieldCard": {
            field: components["schemas"]["people.MergeField"];
            is_different: boolean;
            suggested: components["schemas"]["people.Side"];
        };
        "people.MergeFile": {
            /** Format: uuid */
            merge: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
            note: string;
            choices: components["schemas"]["people.MergeChoice"][];
            kept: components["schemas"]["people.MergeSide"];
            dropped: components["schemas"]["people.MergeSide"];
            now: components["schemas"]["people.PersonCard"];
            since: components["schemas"]["people.Since"][];
            is_separated: boolean;
            is_final: boolean;
        };
        "people.MergeLine": {
            /** Format: uuid */
            merge: string;
            /** Format: uuid */
            kept: string;
            /** Format: uuid */
            dropped: string;
            name: string;
            dropped_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
            is_separated: boolean;
        };
        "people.MergeList": {
            items: components["schemas"]["people.MergeLine"][];
            next: string | null;
        };
        "people.MergePreview": {
            kept: components["schemas"]["people.MergeSide"];
            dropped: components["schemas"]["people.MergeSide"];
            fields: components["schemas"]["people.MergeFieldCard"][];
            is_told_apart: boolean;
            why_not: string | null;
        };
        "people.MergeSide": {
            /** Format: uuid */
            community: string;
            /** Format: uuid */
            household: string;
            community_name: string;
            door: string;
            card: components["schemas"]["people.PersonCard"];
            /** Format: int64 */
            moves: number;
            /** Format: int64 */
            jobs: number;
            mentions: components["schemas"]["people.MentionCount"][];
        };
        "people.MoveCard": {
            /** Format: uuid */
            move: string;
            kind: components["schemas"]["people.MoveKind"];
            /** Format: date */
            on: string;
            source: components["schemas"]["people.Source"];
            whereabouts: string;
            note: string;
            /** Format: date */
            back_on: string | null;
            /** Format: uuid */
            from_household: string | null;
            /** Format: uuid */
            to_household: string | null;
            from_door: string;
            to_door: string;
            other_community: string | null;
            persons: components["schemas"]["people.MovedPerson"][];
            /** Format: uuid */
            corrects: string | null;
            is_corrected: boolean;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
        };
        /** @enum {string} */
        "people.MoveKind": "moved_in" | "moved" | "moved_out" | "born" | "died" | "went_away" | "came_back" | "became_head" | "split" | "registered";
        "people.MoveList": {
            items: components["schemas"]["people.MoveCard"][];
            next: string | null;
        };
        "people.MovedPerson": {
            /** Format: uuid */
            person: string;
            name: string;
        };
        "people.Mover": {
            /** Format: uuid */
            person: string;
            relation: components["schemas"]["people.Relation"];
        };
        "people.NeedCard": {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["people.NeedKind"];
            /** Format: date */
            next_due: string | null;
            note: string;
        };
        /** @enum {string} */
        "people.NeedKind": "lives_alone" | "aged_80" | "aged_90" | "disabled" | "chronic" | "dialysis" | "maternity" | "cancer_treatment" | "infant" | "mental_health" | "bed_ridden" | "medical_device" | "care_dependent" | "no_phone" | "language";
        "people.NewNeed.request": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person: string;
            kind: components["schemas"]["people.NeedKind"];
            /** Format: date */
            next_due?: string | null;
            note?: string | null;
        };
        "people.NewPerson.request": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            household: string;
            name: string;
            sex: components["schemas"]["people.Sex"];
            /** Format: date */
            born_on?: string | null;
            relation: components["schemas"]["people.Relation"];
            residence: components["schemas"]["people.Residence"];
            registered: components["schemas"]["people.Registered"];
            registered_at?: string | null;
            phone?: string | null;
            id_kind?: components["schemas"]["people.IdKind"] | null;
            id_number?: string | null;
        };
        "people.Newcomer.request": {
            /** Format: uuid */
            id: string;
            name: string;
            phone?: string | null;
        };
        /** @enum {string} */
        "people.Occupancy": "unknown" | "occupied" | "rented" | "vacant" | "owner_away" | "unreachable" | "refused";
        "people.PairCard": {
            /** Format: int64 */
            score: number;
            reasons: components["schemas"]["people.Reason"][];
            one: components["schemas"]["people.PairSide"];
            other: components["schemas"]["people.PairSide"];
        };
        "people.PairList": {
            search: components["schemas"]["people.SearchCard"] | null;
            items: components["schemas"]["people.PairCard"][];
            /** Format: int64 */
            next: number | null;
        };
        "people.PairSide": {
            /** Format: uuid */
            community: string;
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            household: string;
            community_name: string;
            name: string;
            door: string;
            sex: components["schemas"]["people.Sex"];
            /** Format: date */
            born_on: string | null;
            relation: components["schemas"]["people.Relation"];
            residence: components["schemas"]["people.Residence"];
            standing: components["schemas"]["people.Standing"];
            phone_masked: string | null;
            id_number_masked: string | null;
        };
        "people.PersonCard": {
            /** Format: uuid */
            person: string;
            /** Format: int64 */
            revision: number;
            name: string;
            sex: components["schemas"]["people.Sex"];
            /** Format: date */
            born_on: string | null;
            /** Format: int64 */
            born_year: number | null;
            relation: components["schemas"]["people.Relation"];
            residence: components["schemas"]["people.Residence"];
            registered: components["schemas"]["people.Registered"];
            registered_at: string | null;
            phone_masked: string | null;
            id_kind: components["schemas"]["people.IdKind"] | null;
            id_number_masked: string | null;
            standing: components["schemas"]["people.Standing"];
            /** Format: date */
            back_on: string | null;
            needs: components["schemas"]["people.NeedCard"][];
        };
        "people.PersonFile": {
            card: components["schemas"]["people.PersonCard"];
            /** Format: uuid */
            household: string;
            door: string;
            moves: components["schemas"]["people.MoveCard"][];
            /** Format: uuid */
            merged_into: string | null;
            /** Format: uuid */
            found_in: string | null;
        };
        /** @enum {string} */
        "people.PhonesShown": "masked" | "whole";
        "people.PreviewRow": {
            cells: string[];
        };
        /** @enum {string} */
        "people.PrivateField": "phone" | "id_number";
        /** @enum {string} */
        "people.Purpose": "call" | "visit" | "medical" | "check_identity" | "correct_data";
        /** @enum {string} */
        "people.Quality": "complete" | "no_phone" | "no_id_number" | "nobody_listed" | "contradiction";
        "people.Reachable": {
            /** Format: uuid */
            household: string;
            /** Format: uuid */
            person: string;
            name: string;
            relation: components["schemas"]["people.Relation"];
            phone_masked: string;
        };
        /** @enum {string} */
        "people.Reason": "same_id_number" | "same_name" | "same_sound" | "near_name" | "same_birth_day" | "same_birth_year" | "same_phone" | "same_door";
        /** @enum {string} */
        "people.Registered": "unknown" | "here" | "elsewhere";
        /** @enum {string} */
        "people.Registration": "stays" | "goes_along";
        /** @enum {string} */
        "people.Relation": "head" | "spouse" | "child" | "parent" | "grandchild" | "grandparent" | "sibling" | "other_kin" | "tenant" | "staff" | "other";
        /** @enum {string} */
        "people.Residence": "here" | "elsewhere" | "away";
        "people.Revealed": {
            value: string;
        };
        "people.SearchCard": {
            state: components["schemas"]["people.SearchState"];
            failure: string | null;
            /** Format: int64 */
            persons: number;
            /** Format: int64 */
            pairs: number;
            is_more: boolean;
            /** Format: int64 */
            skipped: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
        };
        /** @enum {string} */
        "people.SearchState": "running" | "done" | "failed";
        "people.SenderCard": {
            sender: string;
            /** Format: int64 */
            sheets: number;
            /** Format: int64 */
            columns: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
        };
        "people.SenderList": {
            items: components["schemas"]["people.SenderCard"][];
        };
        /** @enum {string} */
        "people.Sex": "unknown" | "female" | "male";
        "people.SheetChoice.request": {
            name: string;
            columns: components["schemas"]["people.ColumnChoice.request"][];
        };
        /** @enum {string} */
        "people.SheetFormat": "xlsx" | "csv";
        /** @enum {string} */
        "people.SheetsBy": "whole" | "compound" | "building" | "grid";
        /** @enum {string} */
        "people.Side": "kept" | "dropped";
        "people.Since": {
            kind: components["schemas"]["people.SinceKind"];
            field: components["schemas"]["people.MergeField"] | null;
            /** Format: uuid */
            row: string | null;
            need: components["schemas"]["people.NeedCard"] | null;
            moves: components["schemas"]["people.MoveCard"][];
            text: string;
            /** Format: int64 */
            rows: number;
        };
        /** @enum {string} */
        "people.SinceKind": "field" | "home" | "need" | "staff" | "mention";
        /** @enum {string} */
        "people.Source": "visit" | "phone" | "ledger" | "self_report" | "police" | "other";
        "people.StaffCard": {
            /** Format: uuid */
            staff: string;
            /** Format: uuid */
            premises: string;
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            household: string;
            name: string;
            premises_name: string;
            door: string;
            job: string;
            phone_masked: string | null;
            source: components["schemas"]["people.Source"];
            /** Format: date */
            from: string;
            /** Format: date */
            until: string | null;
            standing: components["schemas"]["people.Standing"];
        };
        "people.StaffList": {
            items: components["schemas"]["people.StaffCard"][];
            next: string | null;
        };
        /** @enum {string} */
        "people.Standing": "listed" | "moved_out" | "dead" | "struck" | "merged";
        "people.Tally": {
            /** Format: int64 */
            created: number;
            /** Format: int64 */
            updated: number;
            /** Format: int64 */
            unchanged: number;
        };
        "people.TemplateCard": {
            /** Format: uuid */
            template_id: string;
            name: string;
            layout: components["schemas"]["people.ExportLayout"];
            is_usual: boolean;
            /** Format: int64 */
            revision: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            last_at: number | null;
        };
        "people.TemplateList": {
            items: components["schemas"]["people.TemplateCard"][];
        };
        /** @enum {string} */
        "people.Undo": "open" | "removed" | "restored" | "keep_changed" | "keep_used" | "keep_number" | "keep_home" | "keep_lived_in" | "gone";
        "people.UndoPlan": {
            persons: components["schemas"]["people.UndoTally"];
            households: components["schemas"]["people.UndoTally"];
            needs: components["schemas"]["people.UndoTally"];
            kept: components["schemas"]["people.KeptRow"][];
            is_done: boolean;
        };
        "people.UndoTally": {
            /** Format: int64 */
            removed: number;
            /** Format: int64 */
            restored: number;
            /** Format: int64 */
            kept: number;
        };
        /** @enum {string} */
        "people.Whereabouts": "registered_elsewhere" | "living_elsewhere" | "away";
        "people.WhereaboutsCount": {
            /** Format: uuid */
            community: string;
            code: string;
            name: string;
            /** Format: int64 */
            persons: number;
            /** Format: int64 */
            registered_elsewhere: number;
            /** Format: int64 */
            living_elsewhere: number;
            /** Format: int64 */
            away: number;
        };
        "people.WhereaboutsCounts": {
            items: components["schemas"]["people.WhereaboutsCount"][];
            next: string | null;
        };
        "people.WhereaboutsLine": {
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            household: string;
            name: string;
            door: string;
            relation: components["schemas"]["people.Relation"];
            registered_at: string | null;
            /** Format: date */
            back_on: string | null;
        };
        "people.WhereaboutsList": {
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            overdue: number;
            /** Format: date */
            today: string;
            items: components["schemas"]["people.WhereaboutsLine"][];
            next: string | null;
        };
        "place.Box": {
            /** Format: int64 */
            west: number;
            /** Format: int64 */
            south: number;
            /** Format: int64 */
            east: number;
            /** Format: int64 */
            north: number;
        };
        "place.BuildingLine": {
            building: components["schemas"]["place.PlaceNow"];
            /** Format: uuid */
            grid: string | null;
            stairwells: components["schemas"]["place.StairwellLine"][];
            /** Format: int64 */
            dwellings: number;
            /** Format: int64 */
            households: number;
        };
        "place.ChangeCard": {
            /** Format: uuid */
            change: string;
            kind: components["schemas"]["place.ChangeKind"];
            /** Format: date */
            on: string;
            reason: string;
            subject: components["schemas"]["place.PlaceNow"];
            before: string;
            after: string;
            /** Format: int64 */
            places: number;
            /** Format: int64 */
            revision: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
        };
        /** @enum {string} */
        "place.ChangeKind": "renamed" | "closed" | "reopened" | "split" | "merged" | "regridded" | "edited" | "renamed_by_sheet";
        "place.ChangeList": {
            items: components["schemas"]["place.ChangeCard"][];
            next: string | null;
        };
        /** @enum {string} */
        "place.CompoundKind": "estate" | "transition" | "elders_transition" | "village" | "other";
        "place.CompoundLayout": {
            compound: components["schemas"]["place.PlaceNow"];
            buildings: components["schemas"]["place.BuildingLine"][];
        };
        "place.CompoundLine": {
            compound: components["schemas"]["place.PlaceNow"];
            /** Format: int64 */
            buildings: number;
            /** Format: int64 */
            dwellings: number;
            /** Format: int64 */
            households: number;
        };
        "place.CompoundLines": {
            items: components["schemas"]["place.CompoundLine"][];
        };
        /** @enum {string} */
        "place.Datum": "wgs_84" | "gcj_02" | "bd_09";
        "place.DoorLine": {
            dwelling: components["schemas"]["place.PlaceNow"];
            /** Format: uuid */
            stairwell: string | null;
            /** Format: int64 */
            persons: number | null;
        };
        "place.DoorLines": {
            building: components["schemas"]["place.PlaceNow"];
            items: components["schemas"]["place.DoorLine"][];
        };
        /** @enum {string} */
        "place.GateState": "open" | "closed" | "emergency_only";
        "place.GridCard": {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int64 */
            revision: number;
            /** Format: int64 */
            buildings: number;
            /** Format: int64 */
            dwellings: number;
            /** Format: int64 */
            households: number;
            size: components["schemas"]["place.GridSize"];
        };
        "place.GridList": {
            items: components["schemas"]["place.GridCard"][];
            without: components["schemas"]["place.GridCard"];
            /** Format: int64 */
            least: number;
            /** Format: int64 */
            most: number;
            origin: string;
        };
        "place.GridMove.request": {
            /** Format: uuid */
            subject: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            grid?: string | null;
        };
        /** @enum {string} */
        "place.GridSize": "fits" | "too_small" | "too_big";
        "place.GridSuggestion": {
            grids: components["schemas"]["place.SuggestedGrid"][];
            /** Format: int64 */
            moves: number;
            /** Format: int64 */
            least: number;
            /** Format: int64 */
            most: number;
            origin: string;
        };
        /** @enum {string} */
        "place.Kind": "grid" | "compound" | "building" | "stairwell" | "dwelling" | "gate" | "premises" | "store_room" | "sampling_site" | "drop_zone";
        "place.NewGrid": {
            /** Format: uuid */
            id: string;
            name: string;
        };
        "place.OpenedPlace": {
            /** Format: uuid */
            id: string;
            kind: string;
            code: string | null;
            name: string;
            full_name: string;
            path: components["schemas"]["place.PlacePath"][];
        };
        "place.PatternCounts": {
            /** Format: int64 */
            buildings: number;
            /** Format: int64 */
            stairwells: number;
            /** Format: int64 */
            dwellings: number;
            /** Format: int64 */
            known: number;
            doors_sample: string[];
        };
        "place.PlaceCard": {
            /** Format: uuid */
            id: string;
            kind: string;
            code: string | null;
            name: string;
            detail: string;
            /** Format: uuid */
            compound: string | null;
        };
        "place.PlaceList": {
            items: components["schemas"]["place.PlaceCard"][];
            next: string | null;
        };
        "place.PlaceNow": {
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            detail: string;
            label: string | null;
            is_closed: boolean;
            /** Format: int64 */
            revision: number;
        };
        "place.PlacePath": {
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
        };
        "place.PlacedSpot": {
            spot: components["schemas"]["place.PlaceNow"];
            /** Format: uuid */
            compound: string | null;
            position: components["schemas"]["place.Position"] | null;
            /** Format: int64 */
            revision: number;
        };
        "place.PlacedSpotList": {
            items: components["schemas"]["place.PlacedSpot"][];
            next: string | null;
        };
        /** @enum {string} */
        "place.PlanSort": "picture" | "outlines";
        "place.Position": {
            /** Format: int64 */
            x: number;
            /** Format: int64 */
            y: number;
        };
        /** @enum {string} */
        "place.PremisesKind": "shop" | "supermarket" | "pharmacy" | "restaurant" | "school" | "temple" | "building_site" | "activity_room" | "office" | "other";
        "place.RemovedSitePlan": {
            plan: components["schemas"]["place.SitePlanCard"];
            stood: components["schemas"]["place.PlacedSpot"][];
        };
        "place.SheetFinding": {
            sheet: string;
            /** Format: int64 */
            row: number;
            code: string;
            value: string;
        };
        "place.SheetReport": {
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            renamed: number;
            /** Format: int64 */
            compounds: number;
            /** Format: int64 */
            buildings: number;
            /** Format: int64 */
            stairwells: number;
            /** Format: int64 */
            dwellings: number;
            findings: components["schemas"]["place.SheetFinding"][];
            change: components["schemas"]["place.ChangeCard"] | null;
        };
        "place.SitePlanCard": {
            /** Format: uuid */
            plan: string;
            /** Format: uuid */
            compound: string | null;
            sort: components["schemas"]["place.PlanSort"];
            datum: components["schemas"]["place.Datum"] | null;
            file_name: string;
            content_type: string;
            /** Format: int64 */
            width: number;
            /** Format: int64 */
            height: number;
            box: components["schemas"]["place.Box"];
            /** Format: int64 */
            features: number;
            /** Format: int64 */
            bytes: number;
            digest: string;
            /** Format: int64 */
            placed: number;
            /** Format: int64 */
            revision: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            changed_at: number;
            by: string;
        };
        "place.SitePlanList": {
            items: components["schemas"]["place.SitePlanCard"][];
        };
        /** @enum {string} */
        "place.SpotKind": "gate" | "premises" | "store_room" | "sampling_site" | "drop_zone";
        "place.SpotLine": {
            spot: components["schemas"]["place.PlaceNow"];
            /** Format: uuid */
            compound: string | null;
        };
        "place.SpotList": {
            items: components["schemas"]["place.SpotLine"][];
            next: string | null;
        };
        "place.StairwellLine": {
            stairwell: components["schemas"]["place.PlaceNow"];
            /** Format: uuid */
            grid: string | null;
            /** Format: int64 */
            dwellings: number;
            /** Format: int64 */
            households: number;
        };
        "place.SuggestedBlock": {
            /** Format: uuid */
            subject: string;
            /** Format: int64 */
            revision: number;
            compound_name: string;
            building: string;
            stairwell: string;
            /** Format: int64 */
            households: number;
            /** Format: uuid */
            grid: string | null;
            moves: boolean;
        };
        "place.SuggestedGrid": {
            /** Format: uuid */
            grid: string | null;
            name: string;
            /** Format: int64 */
            households: number;
            /** Format: int64 */
            households_now: number;
            size: components["schemas"]["place.GridSize"];
            blocks: components["schemas"]["place.SuggestedBlock"][];
        };
        /** @enum {string} */
        "report.Checked": "as_sent" | "by_phone";
        "report.DoorOfLetter": {
            community_name: string;
            compound_name: string;
            door: string;
            phone: string;
            asked: components["schemas"]["census.Asked"] | null;
        };
        "report.GivenProof": {
            name: string;
            phone_tail: string;
        };
        "report.KnownDoor": {
            occupancy: components["schemas"]["people.Occupancy"];
            members: components["schemas"]["report.KnownMember"][];
        };
        "report.KnownMember": {
            /** Format: uuid */
            person: string;
            name: string;
            sex: components["schemas"]["people.Sex"];
            /** Format: int64 */
            born_year: number | null;
            relation: components["schemas"]["people.Relation"];
            residence: components["schemas"]["people.Residence"];
            registered: components["schemas"]["people.Registered"];
            phone_masked: string | null;
        };
        "report.LetterSheet": {
            community_name: string;
            phone: string;
            page: string;
            is_reachable: boolean;
            items: components["schemas"]["report.LetterText"][];
        };
        "report.LetterText": {
            /** Format: uuid */
            place: string;
            door: string;
            compound_name: string;
            building_name: string;
            stairwell_name: string;
            code: string;
            qr: string[];
        };
        "report.LettersMade": {
            /** Format: int64 */
            doors: number;
            /** Format: int64 */
            made: number;
            phone: string;
        };
        "report.Receipt": {
            /** Format: uuid */
            report: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            sent_at: number;
            standing: components["schemas"]["report.Standing"];
            door: string;
            /** Format: int64 */
            newcomers: number;
            /** Format: int64 */
            changes: number;
            /** Format: int64 */
            answers: number;
        };
        "report.ReportLine": {
            /** Format: uuid */
            report: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            place: string;
            /** Format: uuid */
            household: string | null;
            door: string;
            compound_name: string;
            standing: components["schemas"]["report.Standing"];
            state: components["schemas"]["report.State"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            sent_at: number;
            /** Format: int64 */
            newcomers: number;
            /** Format: int64 */
            changes: number;
            /** Format: int64 */
            answers: number;
            /** Format: int64 */
            clashes: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            decided_at: number | null;
            decided_by: string;
            reason: string;
        };
        "report.ReportList": {
            items: components["schemas"]["report.ReportLine"][];
            next: string | null;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            asking: number;
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            declined: number;
        };
        "report.ReportSheet": {
            /** Format: uuid */
            report: string;
            /** Format: int64 */
            revision: number;
            line: components["schemas"]["report.ReportLine"];
            drive_name: string;
            remark: string;
            has_call_back: boolean;
            members: components["schemas"]["people.PersonCard"][];
            newcomers: components["schemas"]["report.ShownNewcomer"][];
            changes: components["schemas"]["report.ShownChange"][];
            answers: components["schemas"]["report.ShownAnswer"][];
            clashes: components["schemas"]["people.ClashCard"][];
        };
        "report.Revoked": {
            /** Format: int64 */
            letters: number;
        };
        "report.Section": {
            /** Format: uuid */
            place: string;
            /** Format: uuid */
            building: string;
            /** Format: uuid */
            compound: string | null;
            compound_name: string;
            building_name: string;
            stairwell_name: string;
            /** Format: int64 */
            doors: number;
            /** Format: int64 */
            letters: number;
        };
        "report.SectionList": {
            phone: string;
            items: components["schemas"]["report.Section"][];
        };
        "report.ShownAnswer": {
            question: string;
            text: string;
            value: string | null;
        };
        "report.ShownCallBack": {
            value: string;
        };
        "report.ShownChange": {
            /** Format: uuid */
            person: string | null;
            person_name: string;
            field: components["schemas"]["people.KnownField"];
            was: string;
            now: string;
        };
        "report.ShownNewcomer": {
            /** Format: uuid */
            id: string;
            name: string;
            sex: components["schemas"]["people.Sex"];
            /** Format: date */
            born_on: string | null;
            relation: components["schemas"]["people.Relation"];
            residence: components["schemas"]["people.Residence"];
            registered: components["schemas"]["people.Registered"];
            phone_masked: string | null;
            is_listed: boolean;
        };
        /** @enum {string} */
        "report.Standing": "known" | "unverified";
        /** @enum {string} */
        "report.State": "waiting" | "asking" | "accepted" | "declined";
        /** @enum {string} */
        "report.Verdict": "accepted" | "asking" | "declined";
        "seal.BatchCard": {
            /** Format: uuid */
            batch: string;
            /** Format: int64 */
            first: number;
            /** Format: int64 */
            last: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            made_at: number;
            made_by: string;
            /** Format: int64 */
            in_stock: number;
            /** Format: int64 */
            with_team: number;
            /** Format: int64 */
            on_door: number;
            /** Format: int64 */
            used: number;
            /** Format: int64 */
            missing: number;
            /** Format: int64 */
            voided: number;
        };
        /** @enum {string} */
        "seal.Contact": "opened" | "closed";
        "seal.DoorFile": {
            door: components["schemas"]["seal.DoorLine"];
            steps: components["schemas"]["seal.StepLine"][];
            openings: components["schemas"]["seal.OpeningLine"][];
            sensors: components["schemas"]["seal.SensorCard"][];
        };
        "seal.DoorLine": {
            /** Format: uuid */
            dwelling: string;
            door: string;
            compound: string;
            state: components["schemas"]["seal.DoorState"];
            needs_consent: boolean;
            numbers: number[];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            seen_at: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            check_due_at: number | null;
            seen_by: string;
            /** Format: int64 */
            unexplained: number;
        };
        "seal.DoorList": {
            items: components["schemas"]["seal.DoorLine"][];
            /** Format: int64 */
            sealed: number;
            /** Format: int64 */
            check_due: number;
            /** Format: int64 */
            unsealed: number;
            /** Format: int64 */
            no_ground: number;
            /** Format: int64 */
            unexplained: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
        };
        /** @enum {string} */
        "seal.DoorState": "sealed" | "check_due" | "unsealed" | "no_ground";
        "seal.LabelSheet": {
            community_name: string;
            items: components["schemas"]["seal.PrintedLabel"][];
        };
        "seal.LooseLabel": {
            /** Format: int64 */
            number: number;
            state: components["schemas"]["seal.State"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            since: number;
            by: string;
            door: string;
        };
        "seal.NewStep.request": {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
            check?: string | null;
            step: components["schemas"]["seal.Step"];
            /** Format: uuid */
            dwelling?: string | null;
            opener?: components["schemas"]["seal.Opener"] | null;
            why?: components["schemas"]["seal.Why"] | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
        };
        /** @enum {string} */
        "seal.Opener": "resident" | "team" | "medic" | "police" | "rescue" | "property" | "unknown";
        "seal.OpeningKept": {
            /** Format: uuid */
            opening: string;
            why: components["schemas"]["seal.Why"];
        };
        "seal.OpeningLine": {
            /** Format: uuid */
            opening: string;
            /** Format: uuid */
            dwelling: string;
            door: string;
            /** Format: int64 */
            number: number | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            opened_at: number;
            opener: components["schemas"]["seal.Opener"];
            why: components["schemas"]["seal.Why"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            explained_at: number | null;
            explained_by: string;
            is_late: boolean;
        };
        "seal.OpeningList": {
            items: components["schemas"]["seal.OpeningLine"][];
            next: string | null;
        };
        "seal.PhotoKept": {
            /** Format: uuid */
            photo: string;
            /** Format: uuid */
            step: string;
        };
        "seal.PrintedLabel": {
            /** Format: int64 */
            number: number;
            check: string;
            qr: string[];
        };
        "seal.SensorAdded": {
            /** Format: uuid */
            sensor: string;
        };
        "seal.SensorCard": {
            /** Format: uuid */
            sensor: string;
            name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            added_at: number;
        };
        "seal.SensorHeard": {
            is_known: boolean;
        };
        "seal.SensorToken": {
            /** Format: uuid */
            sensor: string;
            token: string;
            path: string;
        };
        /** @enum {string} */
        "seal.State": "in_stock" | "with_team" | "on_door" | "used" | "missing" | "voided";
        /** @enum {string} */
        "seal.Step": "taken_out" | "brought_back" | "applied" | "checked" | "opened" | "found_torn" | "found_missing" | "removed" | "voided";
        "seal.StepLine": {
            /** Format: uuid */
            step: string;
            /** Format: int64 */
            number: number;
            what: components["schemas"]["seal.Step"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            received_at: number;
            by: string;
            photos: string[];
        };
        "seal.StepTaken": {
            /** Format: int64 */
            number: number;
            state: components["schemas"]["seal.State"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            since: number;
            is_beside: boolean;
        };
        "seal.StepsTaken": {
            /** Format: int64 */
            taken: number;
            /** Format: int64 */
            known: number;
            items: components["schemas"]["seal.StepTaken"][];
        };
        "seal.StockAccount": {
            /** Format: int64 */
            issued: number;
            /** Format: int64 */
            in_stock: number;
            /** Format: int64 */
            with_team: number;
            /** Format: int64 */
            on_door: number;
            /** Format: int64 */
            used: number;
            /** Format: int64 */
            missing: number;
            /** Format: int64 */
            voided: number;
            /** Format: int64 */
            beside: number;
            batches: components["schemas"]["seal.BatchCard"][];
            loose: components["schemas"]["seal.LooseLabel"][];
        };
        /** @enum {string} */
        "seal.Why": "sampling" | "delivery" | "waste" | "medical" | "repair" | "fire" | "emergency" | "ended" | "unknown";
        "shift.AskedSwap": {
            /** Format: uuid */
            turn: string;
            /** Format: uuid */
            for_turn: string | null;
            name: string;
            to_name: string;
            /** Format: date */
            on: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            asked_at: number;
        };
        /** @enum {string} */
        "shift.Breach": "has_left" | "two_places" | "minor_at_night" | "lacks_skill" | "no_nights" | "is_away" | "too_little_rest" | "too_many_minutes" | "too_many_days" | "too_many_nights" | "week_too_long" | "apart";
        "shift.BreachFound": {
            breach: components["schemas"]["shift.Breach"];
            /** Format: int64 */
            is: number;
            /** Format: int64 */
            allowed: number;
        };
        "shift.CandidateList": {
            /** Format: int64 */
            could: number;
            items: components["schemas"]["shift.OtherCard"][];
        };
        "shift.FillCard": {
            /** Format: uuid */
            fill: string;
            sort: components["schemas"]["shift.FillSort"];
            state: components["schemas"]["shift.FillState"];
            failure: string;
            /** Format: date */
            first_on: string;
            /** Format: int64 */
            days: number;
            /** Format: int64 */
            seconds: number;
            /** Format: uuid */
            without: string | null;
            before: components["schemas"]["shift.RosterCount"];
            after: components["schemas"]["shift.RosterCount"];
            /** Format: int64 */
            milliseconds: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            started_at: number;
            started_by: string;
        };
        /** @enum {string} */
        "shift.FillSort": "fill" | "what_if";
        /** @enum {string} */
        "shift.FillState": "running" | "done" | "stopped" | "failed";
        "shift.GateChoice": {
            /** Format: uuid */
            gate: string;
            name: string;
        };
        "shift.HandLetter": {
            /** Format: uuid */
            hand: string;
            name: string;
            link: string;
            qr: string[];
            turns: components["schemas"]["shift.LetterTurn"][];
        };
        "shift.LetterList": {
            community_name: string;
            is_reachable: boolean;
            items: components["schemas"]["shift.HandLetter"][];
        };
        "shift.LetterTurn": {
            /** Format: uuid */
            turn: string;
            post_name: string;
            where_at: string;
            shift_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
            is_stand_by: boolean;
        };
        /** @enum {string} */
        "shift.Liking": "liked" | "disliked";
        "shift.LinkKept": {
            /** Format: uuid */
            hand: string;
            /** Format: int64 */
            round: number;
        };
        "shift.LoadCard": {
            /** Format: uuid */
            hand: string;
            name: string;
            /** Format: int64 */
            turns: number;
            /** Format: int64 */
            minutes: number;
            /** Format: int64 */
            nights: number;
            /** Format: int64 */
            minutes_before: number;
            /** Format: int64 */
            fair_minutes: number;
            skills: components["schemas"]["hands.Skill"][];
        };
        "shift.NeedCard": {
            /** Format: uuid */
            post_need: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            post: string;
            /** Format: uuid */
            shift: string;
            weekdays: number[];
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string | null;
            /** Format: int64 */
            least: number;
            /** Format: int64 */
            wanted: number;
        };
        "shift.OpenPlace": {
            /** Format: uuid */
            post: string;
            /** Format: uuid */
            shift: string;
            post_name: string;
            where_at: string;
            shift_name: string;
            /** Format: date */
            on: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
            /** Format: int64 */
            missing: number;
            is_stand_by: boolean;
        };
        "shift.OtherCard": {
            /** Format: uuid */
            hand: string;
            name: string;
            /** Format: int64 */
            rest_before: number | null;
            /** Format: int64 */
            rest_after: number | null;
            nearness: components["schemas"]["hands.Nearness"];
            is_on_stand_by: boolean;
            is_free: components["schemas"]["hands.Free"];
            breaches: components["schemas"]["shift.BreachFound"][];
        };
        "shift.OwnKept": {
            /** Format: uuid */
            turn: string;
        };
        "shift.OwnSheet": {
            community_name: string;
            name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            turns: components["schemas"]["shift.OwnTurn"][];
            open: components["schemas"]["shift.OpenPlace"][];
            swaps: components["schemas"]["shift.SwapCard"][];
            shifts: components["schemas"]["shift.OwnShift"][];
            wishes: components["schemas"]["shift.OwnWish"][];
            calendar: string;
        };
        "shift.OwnShift": {
            /** Format: uuid */
            shift: string;
            name: string;
            /** Format: int64 */
            begins: number;
            /** Format: int64 */
            minutes: number;
        };
        "shift.OwnTurn": {
            /** Format: uuid */
            turn: string;
            post_name: string;
            where_at: string;
            shift_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
            is_stand_by: boolean;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            cannot_at: number | null;
            with: string[];
        };
        "shift.OwnWish": {
            /** Format: date */
            on: string;
            /** Format: uuid */
            shift: string;
            liking: components["schemas"]["shift.Liking"];
        };
        "shift.PairCard": {
            /** Format: uuid */
            hand: string;
            /** Format: uuid */
            with_hand: string;
            name: string;
            with_name: string;
            kind: components["schemas"]["hands.TieKind"];
            /** Format: date */
            on: string;
        };
        "shift.PartnerCard": {
            /** Format: uuid */
            hand: string;
            name: string;
            may_stand_in: boolean;
            turns: components["schemas"]["shift.OwnTurn"][];
        };
        "shift.PartnerList": {
            items: components["schemas"]["shift.PartnerCard"][];
        };
        "shift.PostCard": {
            /** Format: uuid */
            post: string;
            /** Format: int64 */
            revision: number;
            kind: components["schemas"]["shift.PostKind"];
            name: string;
            where_at: string;
            /** Format: uuid */
            gate: string | null;
            gate_name: string;
            skills: components["schemas"]["hands.Skill"][];
        };
        /** @enum {string} */
        "shift.PostKind": "gate" | "duty_line" | "patrol" | "service" | "stand_by" | "other";
        "shift.PostList": {
            posts: components["schemas"]["shift.PostCard"][];
            shifts: components["schemas"]["shift.ShiftCard"][];
            needs: components["schemas"]["shift.NeedCard"][];
            gates: components["schemas"]["shift.GateChoice"][];
        };
        "shift.RepairDrop": {
            /** Format: uuid */
            turn: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            hand: string;
            /** Format: uuid */
            post: string;
            /** Format: uuid */
            shift: string;
            name: string;
            /** Format: date */
            on: string;
        };
        "shift.RepairKept": {
            /** Format: int64 */
            dropped: number;
            /** Format: int64 */
            put: number;
        };
        "shift.RepairPlan": {
            drops: components["schemas"]["shift.RepairDrop"][];
            puts: components["schemas"]["shift.RepairPut"][];
            /** Format: int64 */
            touched: number;
            /** Format: int64 */
            still_empty: number;
            /** Format: int64 */
            milliseconds: number;
        };
        "shift.RepairPut": {
            /** Format: uuid */
            hand: string;
            /** Format: uuid */
            post: string;
            /** Format: uuid */
            shift: string;
            name: string;
            /** Format: date */
            on: string;
        };
        "shift.RosterCount": {
            /** Format: int64 */
            cost: number;
            /** Format: int64 */
            bound: number | null;
            /** Format: int64 */
            places: number;
            /** Format: int64 */
            taken: number;
            /** Format: int64 */
            empty: number;
            /** Format: int64 */
            missing: number;
            /** Format: int64 */
            hands: number;
            /** Format: int64 */
            most_minutes: number;
        };
        "shift.RosterSheet": {
            community_name: string;
            /** Format: date */
            first_on: string;
            /** Format: date */
            today: string;
            /** Format: int64 */
            days: number;
            posts: components["schemas"]["shift.PostCard"][];
            shifts: components["schemas"]["shift.ShiftCard"][];
            slots: components["schemas"]["shift.SlotCard"][];
            turns: components["schemas"]["shift.TurnCard"][];
            hands: components["schemas"]["shift.LoadCard"][];
            pairs: components["schemas"]["shift.PairCard"][];
            swaps: components["schemas"]["shift.AskedSwap"][];
            count: components["schemas"]["shift.RosterCount"];
            /** Format: int64 */
            drafted: number;
            /** Format: int64 */
            week_minutes: number;
            fill: components["schemas"]["shift.FillCard"] | null;
        };
        "shift.ShiftCard": {
            /** Format: uuid */
            shift: string;
            /** Format: int64 */
            revision: number;
            name: string;
            /** Format: int64 */
            begins: number;
            /** Format: int64 */
            minutes: number;
            is_night: boolean;
        };
        "shift.SlotCard": {
            /** Format: uuid */
            post: string;
            /** Format: uuid */
            shift: string;
            /** Format: date */
            on: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /** Format: int64 */
            least: number;
            /** Format: int64 */
            wanted: number;
            /** Format: int64 */
            taken: number;
        };
        "shift.SwapCard": {
            /** Format: uuid */
            swap: string;
            state: components["schemas"]["shift.SwapState"];
            is_mine: boolean;
            name: string;
            turn: components["schemas"]["shift.OwnTurn"];
            for_turn: components["schemas"]["shift.OwnTurn"] | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            asked_at: number;
        };
        "shift.SwapKept": {
            /** Format: uuid */
            swap: string;
            state: components["schemas"]["shift.SwapState"];
        };
        /** @enum {string} */
        "shift.SwapSaid": "yes" | "no" | "withdrawn";
        /** @enum {string} */
        "shift.SwapState": "asked" | "taken" | "declined" | "withdrawn";
        "shift.TakenDrop": {
            /** Format: uuid */
            turn: string;
            /** Format: int64 */
            revision: number;
        };
        "shift.TakenPut": {
            /** Format: uuid */
            hand: string;
            /** Format: uuid */
            post: string;
            /** Format: uuid */
            shift: string;
            /** Format: date */
            on: string;
        };
        "shift.TellingKept": {
            /** Format: int64 */
            turns: number;
            /** Format: int64 */
            hands: number;
        };
        "shift.TurnCard": {
            /** Format: uuid */
            turn: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            hand: string;
            /** Format: uuid */
            post: string;
            /** Format: uuid */
            shift: string;
            name: string;
            /** Format: date */
            on: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
            state: components["schemas"]["shift.TurnState"];
            is_locked: boolean;
            exception: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            cannot_at: number | null;
            /** Format: uuid */
            instead_of: string | null;
            breaches: components["schemas"]["shift.BreachFound"][];
        };
        "shift.TurnKept": {
            /** Format: uuid */
            turn: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            hand: string;
            /** Format: uuid */
            post: string;
            /** Format: uuid */
            shift: string;
            /** Format: date */
            on: string;
            state: components["schemas"]["shift.TurnState"];
            is_locked: boolean;
        };
        /** @enum {string} */
        "shift.TurnState": "drafted" | "told" | "dropped";
        "shift.WhyCard": {
            /** Format: uuid */
            turn: string;
            name: string;
            state: components["schemas"]["shift.TurnState"];
            is_locked: boolean;
            changed_by: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            changed_at: number;
            is_free: components["schemas"]["hands.Free"];
            wish: components["schemas"]["shift.Liking"] | null;
            /** Format: int64 */
            rest_before: number | null;
            /** Format: int64 */
            rest_after: number | null;
            /** Format: int64 */
            week_minutes: number;
            /** Format: int64 */
            minutes_before: number;
            /** Format: int64 */
            could: number;
            others: components["schemas"]["shift.OtherCard"][];
            breaches: components["schemas"]["shift.BreachFound"][];
        };
        "shift.WishKept": {
            /** Format: int64 */
            wishes: number;
        };
        "supply.AboveLimit": {
            /** Format: uuid */
            move: string;
            /** Format: uuid */
            item: string;
            /** Format: int64 */
            given: number;
            /** Format: int64 */
            allowed: number;
            /** Format: int64 */
            days: number;
        };
        "supply.AccountCard": {
            /** Format: uuid */
            account: string;
            kind: components["schemas"]["supply.AccountKind"];
            name: string;
        };
        "supply.AccountKept": {
            /** Format: uuid */
            account: string;
        };
        /** @enum {string} */
        "supply.AccountKind": "store" | "post" | "home" | "team" | "donor" | "used" | "disposed" | "on_the_way" | "difference";
        "supply.AccountList": {
            items: components["schemas"]["supply.AccountCard"][];
        };
        /** @enum {string} */
        "supply.Answer": "picked" | "cannot" | "withdrawn";
        "supply.BooksOpened": {
            /** Format: int64 */
            items: number;
            /** Format: int64 */
            posts: number;
        };
        "supply.BuildingShare": {
            /** Format: uuid */
            building: string;
            label: string;
            compound_name: string;
            /** Format: int64 */
            households: number;
            /** Format: int64 */
            persons: number;
            /** Format: int64 */
            served: number;
            /** Format: int64 */
            given: number;
        };
        "supply.CountsTaken": {
            /** Format: int64 */
            taken: number;
            /** Format: int64 */
            known: number;
        };
        "supply.DifferenceCard": {
            /** Format: uuid */
            count: string;
            shelf: string;
            name: string;
            unit: string;
            mark: string;
            /** Format: int64 */
            counted: number;
            /** Format: int64 */
            difference: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
        };
        "supply.DifferenceList": {
            items: components["schemas"]["supply.DifferenceCard"][];
        };
        "supply.ExpiringLot": {
            /** Format: uuid */
            item: string;
            name: string;
            unit: string;
            shelf: string;
            mark: string;
            /** Format: date */
            expires_on: string;
            /** Format: int64 */
            amount: number;
            is_over: boolean;
        };
        "supply.Explained": {
            /** Format: uuid */
            count: string;
        };
        "supply.HomeLine": {
            /** Format: uuid */
            item: string;
            name: string;
            unit: string;
            /** Format: int64 */
            given: number;
            /** Format: int64 */
            days: number;
            /** Format: int64 */
            allowed: number | null;
        };
        "supply.HomeStock": {
            door: string;
            items: components["schemas"]["supply.HomeLine"][];
        };
        "supply.ItemCard": {
            /** Format: uuid */
            item: string;
            code: string;
            name: string;
            unit: string;
            barcode: string;
            /** Format: int64 */
            shelf_days: number | null;
            /** Format: int64 */
            limit_amount: number | null;
            /** Format: int64 */
            limit_days: number | null;
            parts: components["schemas"]["supply.PartCard"][];
            /** Format: int64 */
            revision: number;
        };
        "supply.ItemCards": {
            items: components["schemas"]["supply.ItemCard"][];
        };
        "supply.ItemKept": {
            /** Format: uuid */
            supply_item: string;
            /** Format: int64 */
            revision: number;
        };
        "supply.LotKept": {
            /** Format: uuid */
            lot: string;
        };
        "supply.MoveCard": {
            /** Format: uuid */
            move: string;
            kind: components["schemas"]["supply.MoveKind"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            received_at: number;
            by: string;
            reason: string;
            from_kind: components["schemas"]["supply.AccountKind"];
            to_kind: components["schemas"]["supply.AccountKind"];
            from: string;
            to: string;
            /** Format: int64 */
            amount: number;
            mark: string;
            /** Format: date */
            expires_on: string | null;
            /** Format: int64 */
            lines: number;
            /** Format: uuid */
            counters: string | null;
            is_countered: boolean;
        };
        /** @enum {string} */
        "supply.MoveKind": "receive" | "issue" | "bring_back" | "use" | "send" | "arrive" | "dispose" | "counter" | "differ";
        "supply.MoveList": {
            name: string;
            unit: string;
            items: components["schemas"]["supply.MoveCard"][];
            next: string | null;
        };
        "supply.MovesTaken": {
            /** Format: int64 */
            taken: number;
            /** Format: int64 */
            known: number;
            above_limit: components["schemas"]["supply.AboveLimit"][];
        };
        "supply.NewCount.request": {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            account: string;
            /** Format: uuid */
            item: string;
            /** Format: uuid */
            lot?: string | null;
            /** Format: int64 */
            counted: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
        };
        "supply.NewLine.request": {
            /** Format: uuid */
            from: string;
            /** Format: uuid */
            to: string;
            /** Format: uuid */
            item: string;
            /** Format: uuid */
            lot?: string | null;
            /** Format: int64 */
            amount: number;
        };
        "supply.NewMove.request": {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["supply.MoveKind"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            reason: string;
            /** Format: uuid */
            counters?: string | null;
            /** Format: uuid */
            arrives?: string | null;
            lines: components["schemas"]["supply.NewLine.request"][];
            /** Format: uuid */
            bound_for?: string | null;
            /** Format: uuid */
            request?: string | null;
            /** Format: uuid */
            home?: string | null;
        };
        "supply.NewPart": {
            /** Format: uuid */
            item: string;
            /** Format: int64 */
            amount: number;
        };
        "supply.OnTheWay": {
            /** Format: uuid */
            move: string;
            /** Format: uuid */
            from: string;
            from_name: string;
            /** Format: uuid */
            bound_for: string | null;
            bound_for_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
            lines: components["schemas"]["supply.WayLine"][];
        };
        "supply.PackItem": {
            /** Format: uuid */
            item: string;
            code: string;
            name: string;
            unit: string;
            barcode: string;
            parts: components["schemas"]["supply.PackPart"][];
        };
        "supply.PackPart": {
            /** Format: uuid */
            item: string;
            /** Format: int64 */
            amount: number;
        };
        "supply.PackShelf": {
            /** Format: uuid */
            account: string;
            kind: components["schemas"]["supply.AccountKind"];
            name: string;
        };
        "supply.PackStock": {
            /** Format: uuid */
            account: string;
            /** Format: uuid */
            item: string;
            /** Format: uuid */
            lot: string | null;
            mark: string;
            /** Format: date */
            expires_on: string | null;
            /** Format: int64 */
            amount: number;
        };
        "supply.PartCard": {
            /** Format: uuid */
            item: string;
            name: string;
            unit: string;
            /** Format: int64 */
            amount: number;
        };
        "supply.PickLine": {
            /** Format: uuid */
            item: string;
            name: string;
            unit: string;
            /** Format: uuid */
            lot: string | null;
            mark: string;
            /** Format: date */
            expires_on: string | null;
            /** Format: int64 */
            amount: number;
            /** Format: int64 */
            missing: number;
        };
        "supply.PickList": {
            store_name: string;
            account_name: string;
            /** Format: uuid */
            account: string;
            items: components["schemas"]["supply.PickLine"][];
        };
        "supply.RequestCard": {
            /** Format: uuid */
            supply_request: string;
            /** Format: uuid */
            account: string;
            account_name: string;
            state: components["schemas"]["supply.RequestState"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            asked_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            state_at: number;
            by: string;
            reason: string;
            /** Format: int64 */
            revision: number;
            lines: components["schemas"]["supply.WishCard"][];
        };
        "supply.RequestKept": {
            /** Format: uuid */
            supply_request: string;
            state: components["schemas"]["supply.RequestState"];
            /** Format: int64 */
            revision: number;
        };
        "supply.RequestList": {
            items: components["schemas"]["supply.RequestCard"][];
        };
        /** @enum {string} */
        "supply.RequestState": "asked" | "picked" | "sent" | "arrived" | "cannot" | "withdrawn";
        /** @enum {string} */
        "supply.RequestsShown": "open" | "over";
        "supply.RunsOut": {
            /** Format: date */
            earliest: string | null;
            /** Format: date */
            likely: string | null;
            /** Format: date */
            latest: string | null;
        };
        "supply.Shares": {
            name: string;
            unit: string;
            /** Format: int64 */
            days: number;
            items: components["schemas"]["supply.BuildingShare"][];
        };
        "supply.StockLine": {
            /** Format: uuid */
            item: string;
            code: string;
            name: string;
            unit: string;
            /** Format: int64 */
            on_shelf: number;
            /** Format: int64 */
            on_the_way: number;
            /** Format: int64 */
            below_zero: number;
            /** Format: int64 */
            needed_a_day: number | null;
            /** Format: int64 */
            days_of_cover: number | null;
            runs_out: components["schemas"]["supply.RunsOut"] | null;
            /** Format: int64 */
            lasts_days: number | null;
            is_short: boolean;
        };
        "supply.StockPage": {
            items: components["schemas"]["supply.StockLine"][];
            expiring: components["schemas"]["supply.ExpiringLot"][];
            /** Format: int64 */
            persons: number;
            /** Format: int64 */
            shifts: number;
            /** Format: int64 */
            reserve_days: number;
            /** Format: int64 */
            unexplained: number;
            /** Format: int64 */
            asked: number;
        };
        "supply.SupplyPack": {
            items: components["schemas"]["supply.PackItem"][];
            shelves: components["schemas"]["supply.PackShelf"][];
            stock: components["schemas"]["supply.PackStock"][];
            on_the_way: components["schemas"]["supply.OnTheWay"][];
            /** Format: uuid */
            used: string;
            /** Format: uuid */
            disposed: string;
            /** Format: uuid */
            way: string;
            /** Format: uuid */
            difference: string;
            /** Format: uuid */
            home: string;
        };
        "supply.WayLine": {
            /** Format: uuid */
            item: string;
            /** Format: uuid */
            lot: string | null;
            /** Format: int64 */
            amount: number;
        };
        "supply.Wish": {
            /** Format: uuid */
            item: string;
            /** Format: int64 */
            amount: number;
        };
        "supply.WishCard": {
            /** Format: uuid */
            item: string;
            name: string;
            unit: string;
            /** Format: int64 */
            amount: number;
        };
        "support.AlarmNote": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            raised_at: number;
            rung: components["schemas"]["duty.Rung"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            taken_at: number | null;
            taken_by: string;
        };
        "support.AlarmsTaken": {
            /** Format: uuid */
            household: string;
            /** Format: int64 */
            alarms: number;
        };
        "support.Balanced": {
            /** Format: int64 */
            changes: number;
        };
        /** @enum {string} */
        "support.Because": "team_began" | "gap_filled" | "balanced" | "household_moved" | "hand_left" | "household_asked" | "member_asked" | "unwell" | "other_work" | "lives_nearer" | "too_much" | "other";
        /** @enum {string} */
        "support.Consent": "unasked" | "given" | "withheld";
        "support.ContactCard": {
            /** Format: uuid */
            household: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            community_name: string;
            door: string;
            compound_name: string;
            members: components["schemas"]["support.ShownMember"][];
            on_call: components["schemas"]["support.DutyLine"][];
        };
        "support.DutyLine": {
            /** Format: int64 */
            rank: number;
            name: string;
            phone: string;
        };
        "support.FormerMember": {
            role: components["schemas"]["isolation.TeamRole"];
            name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            since_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            ended_at: number;
            reason: components["schemas"]["support.Because"];
            by_name: string;
        };
        "support.GridTemplate": {
            /** Format: uuid */
            grid: string;
            name: string;
            roles: components["schemas"]["support.RoleTemplate"][];
        };
        "support.HandChoice": {
            /** Format: uuid */
            hand: string;
            name: string;
            kinds: components["schemas"]["hands.HandKind"][];
            ready: components["schemas"]["support.Ready"];
            /** Format: uuid */
            user: string | null;
            user_name: string;
            consent: components["schemas"]["support.Consent"];
            is_shown: boolean;
            /** Format: int64 */
            revision: number;
            /** Format: int64 */
            households: number;
            /** Format: int64 */
            persons: number;
            /** Format: int64 */
            load: number;
        };
        /** @enum {string} */
        "support.HandOverNote": "all_in_order" | "call_soon" | "bring_soon" | "trip_planned" | "hard_to_reach" | "upset" | "speaks_little_mandarin" | "small_children" | "lives_alone" | "pet";
        "support.HandSettingKept": {
            /** Format: uuid */
            hand: string;
            /** Format: int64 */
            revision: number;
        };
        "support.LeaveCard": {
            /** Format: uuid */
            leave: string;
            /** Format: int64 */
            revision: number;
            /** Format: uuid */
            hand: string;
            /** Format: uuid */
            to_hand: string;
            name: string;
            to_name: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number;
            notes: components["schemas"]["support.HandOverNote"][];
            is_running: boolean;
            made_by: string;
        };
        "support.LeaveKept": {
            /** Format: uuid */
            leave: string;
            /** Format: int64 */
            revision: number;
        };
        "support.LeaveList": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            items: components["schemas"]["support.LeaveCard"][];
        };
        /** @enum {string} */
        "support.Lock": "open" | "locked";
        "support.OwnHousehold": {
            /** Format: uuid */
            household: string;
            /** Format: uuid */
            dwelling: string;
            door: string;
            compound_name: string;
            roles: components["schemas"]["isolation.TeamRole"][];
            instead_of: string;
            notes: components["schemas"]["support.HandOverNote"][];
        };
        "support.OwnHouseholds": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            /** Format: uuid */
            hand: string | null;
            name: string;
            items: components["schemas"]["support.OwnHousehold"][];
            leaves: components["schemas"]["support.LeaveCard"][];
            hands: components["schemas"]["support.HandChoice"][];
        };
        "support.OwnTeam": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            members: components["schemas"]["support.ShownMember"][];
        };
        "support.Proposal": {
            proposal: string;
            /** Format: int64 */
            changes: number;
            moves: components["schemas"]["support.ProposedMove"][];
            loads: components["schemas"]["support.ProposedLoad"][];
        };
        "support.ProposedLoad": {
            /** Format: uuid */
            hand: string;
            name: string;
            /** Format: int64 */
            before: number;
            /** Format: int64 */
            after: number;
        };
        "support.ProposedMove": {
            /** Format: uuid */
            household: string;
            door: string;
            role: components["schemas"]["isolation.TeamRole"];
            from_name: string;
            to_name: string;
        };
        /** @enum {string} */
        "support.Ready": "gone" | "away" | "off_hours" | "here";
        "support.RoleCard": {
            role: components["schemas"]["isolation.TeamRole"];
            /** Format: uuid */
            assigned: string | null;
            /** Format: uuid */
            acting: string | null;
            assigned_name: string;
            acting_name: string;
            is_stand_in: boolean;
            is_off_hours: boolean;
            lock: components["schemas"]["support.Lock"];
            reason: components["schemas"]["support.Because"];
            notes: components["schemas"]["support.HandOverNote"][];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            since_at: number;
            alarm: components["schemas"]["support.AlarmNote"] | null;
        };
        "support.RoleTemplate": {
            role: components["schemas"]["isolation.TeamRole"];
            /** Format: int64 */
            revision: number;
            ranked: string[];
        };
        "support.ShownMember": {
            role: components["schemas"]["isolation.TeamRole"];
            name: string;
            phone: string;
            is_vacant: boolean;
            is_stand_in: boolean;
            instead_of: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            until_at: number | null;
        };
        /** @enum {string} */
        "support.Side": "all" | "vacant" | "mine";
        "support.TeamCard": {
            /** Format: uuid */
            household: string;
            /** Format: uuid */
            team: string;
            /** Format: uuid */
            dwelling: string;
            /** Format: int64 */
            revision: number;
            door: string;
            compound_name: string;
            grid_name: string;
            /** Format: int64 */
            persons: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            begun_at: number;
            roles: components["schemas"]["support.RoleCard"][];
        };
        "support.TeamCounts": {
            /** Format: int64 */
            households: number;
            /** Format: int64 */
            persons: number;
            /** Format: int64 */
            full: number;
            /** Format: int64 */
            vacant_roles: number;
            /** Format: int64 */
            locked: number;
        };
        "support.TeamFile": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            card: components["schemas"]["support.TeamCard"];
            former: components["schemas"]["support.FormerMember"][];
            hands: components["schemas"]["support.HandChoice"][];
            may_change: boolean;
        };
        "support.TeamKept": {
            /** Format: uuid */
            household: string;
            /** Format: int64 */
            revision: number;
        };
        "support.TeamList": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            now: number;
            counts: components["schemas"]["support.TeamCounts"];
            items: components["schemas"]["support.TeamCard"][];
            next: string | null;
            loads: components["schemas"]["support.HandChoice"][];
        };
        "support.TemplateBook": {
            grids: components["schemas"]["support.GridTemplate"][];
            hands: components["schemas"]["support.HandChoice"][];
            users: components["schemas"]["support.UserChoice"][];
            /** Format: int64 */
            most_ranked: number;
        };
        "support.TemplateKept": {
            /** Format: uuid */
            grid: string;
            role: components["schemas"]["isolation.TeamRole"];
            /** Format: int64 */
            revision: number;
        };
        "support.UserChoice": {
            /** Format: uuid */
            user: string;
            name: string;
        };
        "task.AskedAnswer": {
            name: string;
            choices: string[];
        };
        "task.AskedCount": {
            name: string;
            /** Format: int64 */
            most: number;
        };
        "task.Candidates": {
            users: components["schemas"]["task.OwnerCard"][];
            roles: components["schemas"]["auth.Role"][];
        };
        "task.GivenAnswer": {
            name: string;
            choice: string;
        };
        "task.GivenCount": {
            name: string;
            /** Format: int64 */
            number: number;
        };
        "task.HandOverCard": {
            from: components["schemas"]["task.OwnerCard"];
            to: components["schemas"]["task.OwnerCard"];
            reason: components["schemas"]["task.HandReason"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
        };
        /** @enum {string} */
        "task.HandReason": "shift_ends" | "too_much" | "absent" | "knows_them" | "mistake" | "other" | "reorganised";
        "task.KindCard": {
            kind: string;
            answers: components["schemas"]["task.AskedAnswer"][];
            counts: components["schemas"]["task.AskedCount"][];
            /** Format: int64 */
            photos_least: number;
            /** Format: int64 */
            photos_most: number;
            wants_signature: boolean;
        };
        "task.OwnerCard": {
            /** Format: uuid */
            user: string | null;
            role: components["schemas"]["auth.Role"] | null;
            name: string;
        };
        "task.PhotoCard": {
            /** Format: uuid */
            photo: string;
            sort: components["schemas"]["task.PhotoSort"];
            /** Format: int64 */
            width: number;
            /** Format: int64 */
            height: number;
            /** Format: int64 */
            bytes: number;
        };
        /** @enum {string} */
        "task.PhotoSort": "photo" | "signature";
        "task.Repeat": {
            at: number[];
            on: components["schemas"]["task.Weekday"][];
            /** Format: int64 */
            hours: number | null;
            /** Format: date */
            until: string | null;
        };
        "task.ReportCard": {
            /** Format: uuid */
            report: string;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            done_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            by: string;
            answers: components["schemas"]["task.GivenAnswer"][];
            counts: components["schemas"]["task.GivenCount"][];
            photos: components["schemas"]["task.PhotoCard"][];
            is_counted: boolean;
        };
        /** @enum {string} */
        "task.Shown": "open" | "overdue" | "done_today";
        /** @enum {string} */
        "task.Status": "open" | "done" | "missed" | "ended";
        "task.TaskCard": {
            /** Format: uuid */
            task: string;
            kind: string;
            place: components["schemas"]["task.TaskPlace"] | null;
            /** Format: uuid */
            person: string | null;
            /** Format: uuid */
            source: string | null;
            owner: components["schemas"]["task.OwnerCard"];
            is_mine: boolean;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            due_at: number;
            status: components["schemas"]["task.Status"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            closed_at: number | null;
            closed_by: string | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            escalated_at: number | null;
            escalated_to: components["schemas"]["auth.Role"] | null;
            repeat: components["schemas"]["task.Repeat"] | null;
            /** Format: int64 */
            missed: number;
            /** Format: int64 */
            revision: number;
        };
        "task.TaskFile": {
            /** Format: uuid */
            task: string;
            kind: string;
            place: components["schemas"]["task.TaskPlace"] | null;
            /** Format: uuid */
            person: string | null;
            /** Format: uuid */
            source: string | null;
            owner: components["schemas"]["task.OwnerCard"];
            is_mine: boolean;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            from_at: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            due_at: number;
            status: components["schemas"]["task.Status"];
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            closed_at: number | null;
            closed_by: string | null;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            escalated_at: number | null;
            escalated_to: components["schemas"]["auth.Role"] | null;
            repeat: components["schemas"]["task.Repeat"] | null;
            /** Format: int64 */
            missed: number;
            /** Format: int64 */
            revision: number;
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            given_at: number;
            given_by: string;
            asked: components["schemas"]["task.KindCard"];
            reports: components["schemas"]["task.ReportCard"][];
            hand_overs: components["schemas"]["task.HandOverCard"][];
        };
        "task.TaskList": {
            items: components["schemas"]["task.TaskCard"][];
            kinds: components["schemas"]["task.KindCard"][];
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            overdue: number;
            /** Format: int64 */
            done_today: number;
            next: string | null;
        };
        "task.TaskPlace": {
            /** Format: uuid */
            place: string;
            kind: components["schemas"]["place.Kind"];
            label: string;
            compound_name: string;
        };
        /** @enum {string} */
        "task.Weekday": "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
    };
    responses: {
        /** @description sign in first */
        SignInFirst: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description not yours */
        NotYours: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description refused */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description broken or busy */
        Broken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description made by the sender; sent again it applies once */
        IdempotencyKey: string;
        /** @description the sender's clock when it was done, in milliseconds UTC */
        DeviceTime: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    house_follow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description server-sent events: `changed` with {topic, ids} */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    house_follow_work: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description server-sent events: `changed` with {topic, ids} */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    house_follow_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description server-sent events: `changed` with {topic, ids} */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_open_set_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.SetUpState"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_set_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    sign_in_name: string;
                    password: string;
                    community?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.Session"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_open_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.Session"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_sign_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.SessionList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_sign_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sign_in_name: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.Session"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_end_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_end_device: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                device: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_list_users: {
        parameters: {
            query?: {
                place?: string;
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.UserList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_add_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    sign_in_name: string;
                    role: components["schemas"]["auth.Role"];
                    /** Format: uuid */
                    place?: string | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    from?: number | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    until?: number | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.OneTimePassword"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_open_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.UserFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_change_user: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    is_enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.UserEntry"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_give_grant: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    user: string;
                    role: components["schemas"]["auth.Role"];
                    /** Format: uuid */
                    place?: string | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    from?: number | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    until?: number | null;
                    /** Format: uuid */
                    stands_in_for?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.GrantEntry"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_end_grant: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_list_invitations: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.InvitationList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    user?: string | null;
                    name: string;
                    role: components["schemas"]["auth.Role"];
                    /** Format: uuid */
                    place: string;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    from?: number | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    until: number;
                    /** Format: uuid */
                    stands_in_for?: string | null;
                    base?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.Invited"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_withdraw_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_who_may_see: {
        parameters: {
            query: {
                viewer: string;
                place: string;
                household?: string;
                person?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.Sight"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_find_communities: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.CommunityList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_own_emergencies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.EmergencyList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_open_emergency: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    place: string;
                    door: string;
                    compound?: string | null;
                    reason: components["schemas"]["auth.EmergencyReason"];
                    note: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.EmergencyCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_list_emergencies: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.EmergencyList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_close_emergency: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                emergency: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_enrol: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    name?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.Session"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_reset_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    user: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth.OneTimePassword"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    auth_change_password: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_open_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.OpenedPlace"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_list_children: {
        parameters: {
            query?: {
                kind?: components["schemas"]["place.Kind"];
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.PlaceList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_list_gates: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.PlaceList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_add_gate: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** Format: uuid */
                    compound?: string | null;
                    state: components["schemas"]["place.GateState"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.PlaceCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_list_premises: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.PlaceList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_add_premises: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    kind: components["schemas"]["place.PremisesKind"];
                    /** Format: uuid */
                    compound?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.PlaceCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_list_compounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.CompoundLines"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_add_compound: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    kind: components["schemas"]["place.CompoundKind"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.PlaceCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_lay_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    compound: string;
                    pattern: string;
                    exceptions: string[];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.PatternCounts"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_try_pattern: {
        parameters: {
            query: {
                compound: string;
                pattern: string;
                exceptions?: string;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.PatternCounts"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_list_changes: {
        parameters: {
            query?: {
                subject?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.ChangeList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_rename: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    reason: string;
                    /** Format: uuid */
                    subject: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.ChangeCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_close: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    reason: string;
                    /** Format: uuid */
                    subject: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.ChangeCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_reopen: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    reason: string;
                    /** Format: uuid */
                    subject: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.ChangeCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_split: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    reason: string;
                    /** Format: uuid */
                    subject: string;
                    name: string;
                    moved: string[];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.ChangeCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_merge: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    reason: string;
                    /** Format: uuid */
                    subject: string;
                    /** Format: uuid */
                    joined: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.ChangeCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_change_detail: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    reason: string;
                    /** Format: uuid */
                    subject: string;
                    detail: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.ChangeCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_regrid: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    reason: string;
                    made: components["schemas"]["place.NewGrid"][];
                    moves: components["schemas"]["place.GridMove.request"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.ChangeCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_try_sheet: {
        parameters: {
            query: {
                id: string;
                on: string;
                reason: string;
                file_name: string;
            };
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.SheetReport"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_take_sheet: {
        parameters: {
            query: {
                id: string;
                on: string;
                reason: string;
                file_name: string;
            };
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.SheetReport"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_list_grids: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.GridList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_suggest_grids: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.GridSuggestion"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_open_compound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                compound: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.CompoundLayout"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_open_building: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                building: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.DoorLines"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_list_spots: {
        parameters: {
            query?: {
                kind?: components["schemas"]["place.SpotKind"];
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.SpotList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_add_spot: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    kind: components["schemas"]["place.SpotKind"];
                    name: string;
                    /** Format: uuid */
                    compound?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.PlaceCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_list_site_plans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.SitePlanList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_add_site_plan: {
        parameters: {
            query: {
                id: string;
                compound?: string;
                file_name: string;
                datum?: components["schemas"]["place.Datum"];
            };
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.SitePlanCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_open_site_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.SitePlanCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_remove_site_plan: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.RemovedSitePlan"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_open_plan_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_replace_plan_file: {
        parameters: {
            query: {
                file_name: string;
                datum?: components["schemas"]["place.Datum"];
            };
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.SitePlanCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_list_placed_spots: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.PlacedSpotList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_place_spot: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    spot: string;
                    /** Format: int64 */
                    x: number;
                    /** Format: int64 */
                    y: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.PlacedSpot"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    place_take_spot_off: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                plan: string;
                spot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["place.PlacedSpot"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_find_people: {
        parameters: {
            query: {
                q: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.FoundPeople"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_open_door: {
        parameters: {
            query: {
                building: string;
                stairwell?: string;
                door: string;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.HouseholdFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_add_household: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    building: string;
                    stairwell: string;
                    door: string;
                    occupancy: components["schemas"]["people.Occupancy"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.HouseholdFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_open_household: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                household: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.HouseholdFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_change_household: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                household: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    occupancy?: components["schemas"]["people.Occupancy"];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.HouseholdFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_list_life: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
                household: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.Life"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_add_person: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    household: string;
                    name: string;
                    sex: components["schemas"]["people.Sex"];
                    /** Format: date */
                    born_on?: string | null;
                    relation: components["schemas"]["people.Relation"];
                    residence: components["schemas"]["people.Residence"];
                    registered: components["schemas"]["people.Registered"];
                    registered_at?: string | null;
                    phone?: string | null;
                    id_kind?: components["schemas"]["people.IdKind"] | null;
                    id_number?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.PersonCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_open_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.PersonFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_change_person: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    sex?: components["schemas"]["people.Sex"];
                    /** Format: date */
                    born_on?: string | null;
                    relation?: components["schemas"]["people.Relation"];
                    residence?: components["schemas"]["people.Residence"];
                    registered?: components["schemas"]["people.Registered"];
                    registered_at?: string | null;
                    phone?: string | null;
                    id_kind?: components["schemas"]["people.IdKind"] | null;
                    id_number?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.PersonCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_add_need: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    person: string;
                    kind: components["schemas"]["people.NeedKind"];
                    /** Format: date */
                    next_due?: string | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.NeedCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_change_need: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                need: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    next_due?: string | null;
                    note?: string;
                    ended?: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.NeedCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_reveal: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    person: string;
                    field: components["schemas"]["people.PrivateField"];
                    purpose: components["schemas"]["people.Purpose"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.Revealed"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_list_clashes: {
        parameters: {
            query?: {
                household?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ClashList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_decide_clash: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                clash: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    keep: components["schemas"]["people.Keep"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ClashCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_start_search: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.SearchCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_list_pairs: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                reason?: components["schemas"]["people.Reason"];
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.PairList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_find_lookalikes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string | null;
                    phone?: string | null;
                    id_kind?: components["schemas"]["people.IdKind"] | null;
                    id_number?: string | null;
                    /** Format: date */
                    born_on?: string | null;
                    /** Format: int64 */
                    born_year?: number | null;
                    sex?: components["schemas"]["people.Sex"] | null;
                    /** Format: uuid */
                    household?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.Lookalikes"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_list_differences: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.DifferenceList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_tell_apart: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    person: string;
                    /** Format: uuid */
                    other: string;
                    /** Format: uuid */
                    community?: string | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.DifferenceCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_withdraw_difference: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                difference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    person: string;
                    /** Format: uuid */
                    other: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.DifferenceCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_preview_merge: {
        parameters: {
            query: {
                person: string;
                other: string;
                community?: string;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MergePreview"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_list_merges: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MergeList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_merge_persons: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    person: string;
                    /** Format: uuid */
                    other: string;
                    /** Format: uuid */
                    community?: string | null;
                    /** Format: int64 */
                    person_revision: number;
                    /** Format: int64 */
                    other_revision: number;
                    choices: components["schemas"]["people.MergeChoice"][];
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MergeFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_open_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                merge: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MergeFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_separate_persons: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                merge: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    assignments: components["schemas"]["people.Assignment.request"][];
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MergeFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_list_moves: {
        parameters: {
            query?: {
                household?: string;
                person?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MoveList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_move_home: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    source: components["schemas"]["people.Source"];
                    note?: string | null;
                    movers: components["schemas"]["people.Mover"][];
                    /** Format: uuid */
                    community?: string | null;
                    /** Format: uuid */
                    household: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MoveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_arrive: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    source: components["schemas"]["people.Source"];
                    note?: string | null;
                    kind: components["schemas"]["people.ArrivalKind"];
                    person: components["schemas"]["people.NewPerson.request"];
                    whereabouts?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MoveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_depart: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    source: components["schemas"]["people.Source"];
                    note?: string | null;
                    persons: string[];
                    registration: components["schemas"]["people.Registration"];
                    whereabouts?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MoveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_report_death: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    source: components["schemas"]["people.Source"];
                    note?: string | null;
                    /** Format: uuid */
                    person: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MoveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_note_absence: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    source: components["schemas"]["people.Source"];
                    note?: string | null;
                    persons: string[];
                    /** Format: date */
                    back_on?: string | null;
                    whereabouts?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MoveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_note_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    source: components["schemas"]["people.Source"];
                    note?: string | null;
                    persons: string[];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MoveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_change_registration: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    source: components["schemas"]["people.Source"];
                    note?: string | null;
                    /** Format: uuid */
                    person: string;
                    registered: components["schemas"]["people.Registered"];
                    registered_at?: string | null;
                    residence: components["schemas"]["people.Residence"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MoveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_change_head: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    source: components["schemas"]["people.Source"];
                    note?: string | null;
                    /** Format: uuid */
                    person: string;
                    relations: components["schemas"]["people.Mover"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MoveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_split_household: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    source: components["schemas"]["people.Source"];
                    note?: string | null;
                    /** Format: uuid */
                    household: string;
                    movers: components["schemas"]["people.Mover"][];
                    /** Format: uuid */
                    building: string;
                    stairwell: string;
                    door: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MoveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_correct_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    move: string;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.MoveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_list_whereabouts: {
        parameters: {
            query: {
                of: components["schemas"]["people.Whereabouts"];
                within?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.WhereaboutsList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_count_whereabouts: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.WhereaboutsCounts"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_list_staff: {
        parameters: {
            query?: {
                premises?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.StaffList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_take_on_staff: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    premises: string;
                    /** Format: uuid */
                    person?: string | null;
                    newcomer?: components["schemas"]["people.Newcomer.request"] | null;
                    job?: string | null;
                    /** Format: date */
                    on: string;
                    source: components["schemas"]["people.Source"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.StaffCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_end_staff: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                staff: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    on: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.StaffCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_list_imports: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ImportList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_add_import: {
        parameters: {
            query: {
                file_name: string;
            };
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ImportCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_list_senders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.SenderList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_forget_sender: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sender: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.SenderList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_open_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ImportCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_change_mapping: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                import: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sheets: components["schemas"]["people.SheetChoice.request"][];
                    read_as?: string | null;
                    save_as?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ImportCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_start_trial: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                import: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ImportCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_start_run: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                import: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ImportCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_plan_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.UndoPlan"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_start_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                import: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ImportCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_list_findings: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                language?: components["schemas"]["people.Language"];
            };
            header?: never;
            path: {
                place: string;
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.FindingList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_open_workbook: {
        parameters: {
            query?: {
                language?: components["schemas"]["people.Language"];
            };
            header?: never;
            path: {
                place: string;
                import: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_list_columns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ColumnLists"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_list_templates: {
        parameters: {
            query?: {
                language?: components["schemas"]["people.Language"];
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.TemplateList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_add_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    layout: components["schemas"]["people.ExportLayout.request"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.TemplateCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_change_template: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    layout?: components["schemas"]["people.ExportLayout.request"];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.TemplateCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_remove_template: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.TemplateList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_preview_export: {
        parameters: {
            query: {
                template_id: string;
                language?: components["schemas"]["people.Language"];
                scope?: components["schemas"]["people.ExportScope"];
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ExportPreview"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_list_exports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ExportList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_ask_export: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    template_id: string;
                    purpose: components["schemas"]["people.ExportPurpose"];
                    note: string;
                    phones?: components["schemas"]["people.PhonesShown"] | null;
                    language?: components["schemas"]["people.Language"] | null;
                    scope?: components["schemas"]["people.ExportScope"] | null;
                    private_cells?: components["schemas"]["people.CellsShown"] | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ExportCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_approve_export: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                sheet: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ExportCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_deliver_export: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                sheet: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.ExportCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    people_fetch_export: {
        parameters: {
            query?: {
                format?: components["schemas"]["people.SheetFormat"];
            };
            header?: never;
            path: {
                place: string;
                sheet: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    task_list_my_tasks: {
        parameters: {
            query?: {
                state?: components["schemas"]["task.Shown"];
                kind?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["task.TaskList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    task_list_tasks: {
        parameters: {
            query?: {
                state?: components["schemas"]["task.Shown"];
                kind?: string;
                after?: string;
                limit?: number;
                owner?: string;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["task.TaskList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    task_open_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["task.TaskFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    task_list_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["task.Candidates"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    task_report_done: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    done_at: number;
                    answers: components["schemas"]["task.GivenAnswer"][];
                    counts: components["schemas"]["task.GivenCount"][];
                    photos: string[];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["task.TaskCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    task_add_photo: {
        parameters: {
            query: {
                id: string;
                sort: components["schemas"]["task.PhotoSort"];
            };
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["task.PhotoCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    task_open_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                task: string;
                photo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    task_hand_over: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    user?: string | null;
                    role?: components["schemas"]["auth.Role"] | null;
                    reason: components["schemas"]["task.HandReason"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["task.TaskCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_list_drives: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.DriveList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_add_drive: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** Format: uuid */
                    within: string;
                    /** Format: date */
                    starts_on: string;
                    /** Format: date */
                    ends_on: string;
                    kinds: components["schemas"]["census.TargetKind"][];
                    fields: components["schemas"]["people.KnownField"][];
                    questions: components["schemas"]["census.Question.request"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.DriveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_open_drive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.DriveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_change_drive: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** Format: date */
                    starts_on?: string;
                    /** Format: date */
                    ends_on?: string;
                    kinds?: components["schemas"]["census.TargetKind"][];
                    fields?: components["schemas"]["people.KnownField"][];
                    questions?: components["schemas"]["census.Question.request"][];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.DriveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_list_workers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.WorkerList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_list_presets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.PresetList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_add_owner: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    user: string;
                    /** Format: uuid */
                    home?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.DriveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_remove_owner: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                drive: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.DriveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_preview_split: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.Split"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_keep_split: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.DriveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_hand_over: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    owner: string;
                    /** Format: uuid */
                    within?: string | null;
                    targets: string[];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.DriveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_start_drive: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.DriveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_close_drive: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.DriveCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_list_exceptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.ExceptionList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_add_exception: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    target: string;
                    reason: components["schemas"]["census.ExceptionReason"];
                    /** Format: uuid */
                    owner: string;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.ExceptionCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_remove_exception: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                drive: string;
                exception: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.ExceptionList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_list_doors: {
        parameters: {
            query?: {
                whose?: components["schemas"]["census.Whose"];
                owner?: string;
                within?: string;
                outcome?: components["schemas"]["census.Outcome"];
            };
            header?: never;
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.DoorList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_open_target: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                drive: string;
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.DoorSheet"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_reveal_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    target: string;
                    question: string;
                    purpose: components["schemas"]["census.AnswerPurpose"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.RevealedAnswer"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_visit: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    drive: string;
                    /** Format: uuid */
                    target: string;
                    source: components["schemas"]["census.Source"];
                    outcome: components["schemas"]["census.Outcome"];
                    answered_by: components["schemas"]["census.AnsweredBy"];
                    /** Format: uuid */
                    member?: string | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    revisit_at?: number | null;
                    call?: components["schemas"]["census.CallResult"] | null;
                    note?: string | null;
                    answers: components["schemas"]["census.NewAnswer"][];
                    changes: components["schemas"]["people.FieldChange.request"][];
                    newcomers: components["schemas"]["census.Newcomer.request"][];
                    needs: components["schemas"]["people.NewNeed.request"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.VisitCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_open_coverage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.Coverage"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_tell_figures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.Figures"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_list_calls: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["census.CallList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    census_reveal_number: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                drive: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    target: string;
                    /** Format: uuid */
                    person: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["people.Revealed"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    report_look_at_door: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["report.DoorOfLetter"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    report_prove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    proof: components["schemas"]["report.GivenProof"];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["report.KnownDoor"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    report_send: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    code: string;
                    proof?: components["schemas"]["report.GivenProof"] | null;
                    changes: components["schemas"]["people.FieldChange.request"][];
                    newcomers: components["schemas"]["census.Newcomer.request"][];
                    answers: components["schemas"]["census.NewAnswer"][];
                    call_back?: string | null;
                    remark?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["report.Receipt"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    report_list_sections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["report.SectionList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    report_make_letters: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    within: string;
                    phone?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["report.LettersMade"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    report_open_letters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    within: string;
                    base: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["report.LetterSheet"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    report_revoke_letters: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    within: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["report.Revoked"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    report_list_reports: {
        parameters: {
            query?: {
                state?: components["schemas"]["report.State"];
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["report.ReportList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    report_open_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["report.ReportSheet"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    report_decide_report: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    report: string;
                    verdict: components["schemas"]["report.Verdict"];
                    checked?: components["schemas"]["report.Checked"] | null;
                    newcomers: string[];
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["report.ReportLine"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    report_reveal_call_back: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    report: string;
                    purpose: components["schemas"]["people.Purpose"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["report.ShownCallBack"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_look_at_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    digits: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.PassOfCode"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_bind_phone: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    digits: string;
                    public_key: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.SignedPass"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_renew_signature: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    shown: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.SignedPass"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_list_visits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    shown: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.VisitList"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_answer_visit: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    shown: string;
                    /** Format: uuid */
                    pass: string;
                    answer: components["schemas"]["pass.VisitAnswer"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.VisitList"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_list_passes: {
        parameters: {
            query?: {
                shown?: components["schemas"]["pass.Shown"];
                kind?: components["schemas"]["pass.PassKind"];
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.PassList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_issue_passes: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    kind: components["schemas"]["pass.PassKind"];
                    medium: components["schemas"]["pass.Medium"];
                    persons: string[];
                    name?: string | null;
                    /** Format: uuid */
                    host?: string | null;
                    asking?: components["schemas"]["pass.Asking"] | null;
                    gates: string[];
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    from?: number | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    until?: number | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.PassCards"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_open_pass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                pass: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.PassFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_renew_pass: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                pass: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    until: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.PassCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_revoke_passes: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    passes: string[];
                    reason: components["schemas"]["pass.EndReason"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.PassCards"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_make_pass_cards: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    passes: string[];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.PassCardsMade"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_open_pass_cards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    signings: string[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.PassCardSheet"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_open_pass_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    unbound: string[];
                    base: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.PassLinkSheet"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_list_keys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.KeyList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_rotate_key: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.KeyList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_withdraw_key: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    key: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.KeyList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_open_trust: {
        parameters: {
            query?: {
                since?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.TrustSheet"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pass_open_roster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["pass.Roster"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    board_open_board: {
        parameters: {
            query?: {
                compound?: string;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["board.Board"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    board_open_overview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["board.Overview"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_tell_gates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    shown: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.HolderGates"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_tell_looks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    shown: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.HolderLooks"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_list_gates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.GateList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_set_standing: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                gate: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    state: components["schemas"]["place.GateState"];
                    hours?: components["schemas"]["gate.Span"] | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.GateCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_list_closing_notices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.NoticeList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_keep_single_entrance: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    gate: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.ClosingNotice"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_list_rule_sets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.RuleSetList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_add_rule_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    gate?: string | null;
                    name: string;
                    legal_ground: string;
                    objections: string;
                    terms: components["schemas"]["gate.Terms.request"];
                    /** Format: int64 */
                    kept_days?: number | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    from_at: number;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    until_at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.RuleSetCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_end_rule_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                rule_set: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.RuleSetCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_try_rule_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    gate?: string | null;
                    terms: components["schemas"]["gate.Terms.request"];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.TrialFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_open_flow: {
        parameters: {
            query?: {
                gate?: string;
                on?: string;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.FlowFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_open_gate_pack: {
        parameters: {
            query?: {
                since?: string;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.GatePack"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_take_passages: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    gate: string;
                    passages: components["schemas"]["gate.NewPassage.request"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.PassagesTaken"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_list_inside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.InsideList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_show_history: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    person: string;
                    purpose: components["schemas"]["gate.HistoryPurpose"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.HistoryFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_list_incidents: {
        parameters: {
            query?: {
                gate?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.IncidentList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_note_incident: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    gate: string;
                    kind: components["schemas"]["gate.IncidentKind"];
                    /** Format: uuid */
                    passage?: string | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.IncidentCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_take_step: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                incident: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    step: components["schemas"]["gate.IncidentStep"];
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.IncidentCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_open_shift: {
        parameters: {
            query: {
                gate: string;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.ShiftFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_hand_over_shift: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    gate: string;
                    /** Format: int64 */
                    keys: number;
                    stock: components["schemas"]["gate.StockCount"][];
                    note: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.HandOverCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    gate_take_over_shift: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                hand_over: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["gate.HandOverCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_list_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    shown: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.WaitingList"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_list_zones: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.ZoneList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_open_zone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                zone: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.ZoneFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_list_doors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                zone: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.ZoneDoors"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_open_zone_pack: {
        parameters: {
            query?: {
                since?: string;
            };
            header?: never;
            path: {
                place: string;
                zone: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.ZonePack"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_list_notices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                zone: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.ShelfNotices"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_list_items: {
        parameters: {
            query?: {
                shown?: components["schemas"]["delivery.Shown"];
                zone?: string;
                building?: string;
                dwelling?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.ItemList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_log_items: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    zone: string;
                    items: components["schemas"]["delivery.NewItem"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.ItemsTaken"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_open_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                item: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.ItemFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_take_steps: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    steps: components["schemas"]["delivery.NewStep"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.StepsTaken"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_note_try: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    dwelling: string;
                    result: components["schemas"]["delivery.TryResult"];
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.TryCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_list_unserved: {
        parameters: {
            query?: {
                shown?: components["schemas"]["delivery.Waited"];
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.UnservedList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_list_calls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.CallList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_list_marks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.MarkList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_mark_door: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    dwelling: string;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    until: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.MarkCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    delivery_end_mark: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                mark: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["delivery.MarkCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_list_hands: {
        parameters: {
            query?: {
                kind?: components["schemas"]["hands.HandKind"];
                skill?: components["schemas"]["hands.Skill"];
                free_now?: components["schemas"]["hands.Free"];
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.HandList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_add_hand: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    person?: string | null;
                    stranger?: components["schemas"]["hands.Stranger.request"] | null;
                    profile: components["schemas"]["hands.Profile"];
                    /** Format: uuid */
                    organisation?: string | null;
                    lent_from?: string | null;
                    /** Format: date */
                    ends_on?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.HandKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_open_hand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                hand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.HandCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_change_hand: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                hand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    profile: components["schemas"]["hands.Profile"];
                    /** Format: uuid */
                    organisation?: string | null;
                    lent_from?: string | null;
                    /** Format: date */
                    ends_on?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.HandKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_end_hand: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                hand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.HandKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_tie_hands: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                hand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    with_hand: string;
                    kind: components["schemas"]["hands.TieKind"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.HandKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_untie_hands: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                hand: string;
                with_hand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.HandKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_reveal_hand_phone: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    hand: string;
                    purpose: components["schemas"]["people.Purpose"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.HandPhone"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_open_chart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.Chart"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_add_organisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    kind: components["schemas"]["hands.OrganisationKind"];
                    name: string;
                    phone: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.OrganisationKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_change_organisation: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                organisation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: components["schemas"]["hands.OrganisationKind"];
                    name: string;
                    phone: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.OrganisationKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_add_seat: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    organisation: string;
                    /** Format: uuid */
                    hand?: string | null;
                    title: string;
                    duties: components["schemas"]["hands.Duty"][];
                    /** Format: uuid */
                    reports_to?: string | null;
                    phone: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.SeatKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_change_seat: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                seat: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    hand?: string | null;
                    title: string;
                    duties: components["schemas"]["hands.Duty"][];
                    /** Format: uuid */
                    reports_to?: string | null;
                    phone: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.SeatKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_remove_seat: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                seat: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.SeatKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_close_organisation: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                organisation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.OrganisationKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_list_calls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.CallList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_make_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    words: string;
                    phone: string;
                    /** Format: int64 */
                    goal?: number | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    goal_at?: number | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    closes_at: number;
                    posts: components["schemas"]["hands.NewPost"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.CallCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_open_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.CallCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_change_call: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    words: string;
                    phone: string;
                    /** Format: int64 */
                    goal: number;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    goal_at: number;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    closes_at: number;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.CallCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_close_call: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.CallCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_open_call_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    call: string;
                    base: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.CallSheet"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_list_sign_ups: {
        parameters: {
            query?: {
                state?: components["schemas"]["hands.SignUpState"];
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.SignUpList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_add_sign_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    source: components["schemas"]["hands.Source"];
                    door?: string | null;
                    wishes: string[];
                    hours: components["schemas"]["hands.Window"][];
                    people: components["schemas"]["hands.NewPersonOfParty.request"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.SignUpReceipt"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_decide_sign_up: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                sign_up: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    verdict: components["schemas"]["hands.SignUpVerdict"];
                    /** Format: uuid */
                    person?: string | null;
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.SignUpKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_withdraw_sign_up: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                sign_up: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.Withdrawn"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_reveal_sign_up_phone: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    sign_up: string;
                    purpose: components["schemas"]["people.Purpose"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.HandPhone"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_make_quick_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    words: string;
                    phone: string;
                    /** Format: uuid */
                    near: string;
                    where_at: string;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    until_at: number;
                    /** Format: int64 */
                    wanted: number;
                    skills: components["schemas"]["hands.Skill"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.QuickKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_open_quick_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                call: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.QuickFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_take_quick_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    call: string;
                    /** Format: uuid */
                    hand: string;
                    answer: components["schemas"]["hands.QuickAnswer"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.AnswerKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_look_at_call: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    call_code: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.OpenCall"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_list_street_calls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    street: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.StreetCalls"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_sign_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    source: components["schemas"]["hands.Source"];
                    door?: string | null;
                    wishes: string[];
                    hours: components["schemas"]["hands.Window"][];
                    people: components["schemas"]["hands.NewPersonOfParty.request"][];
                    call_code: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.SignUpReceipt"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_look_at_sign_up: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    call_code: string;
                    /** Format: uuid */
                    party: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.PartyState"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    call_code: string;
                    /** Format: uuid */
                    party: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.PartyState"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    hands_answer_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    call_code: string;
                    answer: components["schemas"]["hands.QuickAnswer"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["hands.OwnAnswer"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_list_posts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.PostList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_add_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    kind: components["schemas"]["shift.PostKind"];
                    name: string;
                    where_at: string;
                    /** Format: uuid */
                    gate?: string | null;
                    skills: components["schemas"]["hands.Skill"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.PostCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_change_post: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: components["schemas"]["shift.PostKind"];
                    name: string;
                    where_at: string;
                    /** Format: uuid */
                    gate?: string | null;
                    skills: components["schemas"]["hands.Skill"][];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.PostCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_close_post: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.PostCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_add_shift: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** Format: int64 */
                    begins: number;
                    /** Format: int64 */
                    minutes: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.ShiftCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_change_shift: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                shift: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: int64 */
                    begins: number;
                    /** Format: int64 */
                    minutes: number;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.ShiftCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_close_shift: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                shift: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.ShiftCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_add_need: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    post: string;
                    /** Format: uuid */
                    shift: string;
                    weekdays: number[];
                    /** Format: date */
                    starts_on: string;
                    /** Format: date */
                    ends_on?: string | null;
                    /** Format: int64 */
                    least: number;
                    /** Format: int64 */
                    wanted: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.NeedCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_change_need: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                post_need: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    weekdays: number[];
                    /** Format: date */
                    starts_on: string;
                    /** Format: date */
                    ends_on?: string | null;
                    /** Format: int64 */
                    least: number;
                    /** Format: int64 */
                    wanted: number;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.NeedCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_remove_need: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                post_need: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.NeedCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_add_turn: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    hand: string;
                    /** Format: uuid */
                    post: string;
                    /** Format: uuid */
                    shift: string;
                    /** Format: date */
                    on: string;
                    exception?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.TurnKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_move_turn: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                turn: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    hand: string;
                    /** Format: uuid */
                    post: string;
                    /** Format: uuid */
                    shift: string;
                    /** Format: date */
                    on: string;
                    exception?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.TurnKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_lock_turn: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                turn: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    is_locked: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.TurnKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_drop_turn: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                turn: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.TurnKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_open_roster: {
        parameters: {
            query: {
                first_on: string;
                days?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.RosterSheet"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_list_candidates: {
        parameters: {
            query: {
                post: string;
                shift: string;
                on: string;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.CandidateList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_explain_turn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                turn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.WhyCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_propose_repair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    hand: string;
                    /** Format: date */
                    first_on: string;
                    /** Format: int64 */
                    days: number;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.RepairPlan"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_take_repair: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    drops: components["schemas"]["shift.TakenDrop"][];
                    puts: components["schemas"]["shift.TakenPut"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.RepairKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_tell_roster: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    first_on: string;
                    /** Format: int64 */
                    days: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.TellingKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_open_letters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    first_on: string;
                    /** Format: int64 */
                    days: number;
                    base: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.LetterList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_start_fill: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    first_on: string;
                    /** Format: int64 */
                    days: number;
                    /** Format: int64 */
                    seconds: number;
                    sort: components["schemas"]["shift.FillSort"];
                    /** Format: uuid */
                    without?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.FillCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_stop_fill: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                fill: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.FillCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_open_fill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                fill: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.FillCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_look_at_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    turn_code: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.OwnSheet"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_say_cannot: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    turn_code: string;
                    /** Format: uuid */
                    turn: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.OwnKept"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_take_place: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    turn_code: string;
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    post: string;
                    /** Format: uuid */
                    shift: string;
                    /** Format: date */
                    on: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.OwnKept"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_say_wish: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    turn_code: string;
                    /** Format: date */
                    on: string;
                    /** Format: uuid */
                    shift: string;
                    liking?: components["schemas"]["shift.Liking"] | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.WishKept"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_list_partners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    turn_code: string;
                    /** Format: uuid */
                    turn: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.PartnerList"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_ask_swap: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    turn_code: string;
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    turn: string;
                    /** Format: uuid */
                    to_hand: string;
                    /** Format: uuid */
                    for_turn?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.SwapKept"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_open_feed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feed: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description as it was */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_answer_swap: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    turn_code: string;
                    /** Format: uuid */
                    swap: string;
                    said: components["schemas"]["shift.SwapSaid"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.SwapKept"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    shift_renew_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                hand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["shift.LinkKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_open_duty_board: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.DutyBoard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_check_at_desk: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    hand: string;
                    direction: components["schemas"]["duty.Direction"];
                    as: components["schemas"]["duty.CheckAs"];
                    /** Format: uuid */
                    post?: string | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at?: number | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.CheckKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_list_alarms: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.AlarmList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_list_stand_ins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                turn: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    hand: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.StandIns"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_acknowledge_alarm: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                turn: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    hand: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.AlarmKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_put_stand_in: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                turn: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    hand: string;
                    /** Format: uuid */
                    stand_in: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.AlarmKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_end_alarm: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                turn: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    hand: string;
                    outcome: components["schemas"]["duty.AlarmEnding"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.AlarmKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_list_notes: {
        parameters: {
            query?: {
                post?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.NoteList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_write_note: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    post: string;
                    words: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.NoteKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_confirm_note: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                note: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.NoteKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_list_welfare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.WelfareList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_give_meals: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    hands: string[];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.MealsKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_list_on_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.OnCallList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_add_on_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    hand: string;
                    /** Format: int64 */
                    rank: number;
                    phone: string;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    from_at: number;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    until_at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.OnCallKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_end_on_call: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                on_call: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.OnCallKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_list_hours: {
        parameters: {
            query?: {
                from_on?: string;
                until_on?: string;
            };
            header?: never;
            path: {
                place: string;
                hand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.HoursFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_correct_hours: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    attendance: string;
                    /** Format: int64 */
                    minutes: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.HoursKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_list_totals: {
        parameters: {
            query: {
                from_on: string;
                until_on: string;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.Totals"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_list_certificates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                hand: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.CertificateList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_give_certificate: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    hand: string;
                    /** Format: date */
                    from_on: string;
                    /** Format: date */
                    until_on: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.CertificateKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_open_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    certificate: string;
                    base: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.CertificateSheet"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_open_poster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    post: string;
                    base: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.PosterSheet"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_renew_poster: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.StationKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_set_station_place: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                post: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    position?: components["schemas"]["duty.Position"] | null;
                    /** Format: int64 */
                    accuracy: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.StationKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_look_at_own_duty: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    turn_code: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.OwnDuty"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_check_self: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    turn_code: string;
                    /** Format: uuid */
                    id: string;
                    direction: components["schemas"]["duty.Direction"];
                    way: components["schemas"]["duty.OwnWay"];
                    as: components["schemas"]["duty.CheckAs"];
                    poster?: string | null;
                    whereabout?: components["schemas"]["duty.Whereabout"] | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.OwnCheckDone"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_confirm_note_self: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    turn_code: string;
                    /** Format: uuid */
                    note: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.OwnNoteRead"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    duty_check_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    certificate_number: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["duty.CertificateFound"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_list_orders: {
        parameters: {
            query: {
                view: components["schemas"]["isolation.OrderView"];
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.OrderList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_make_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    person: string;
                    kind: components["schemas"]["isolation.OrderKind"];
                    profile: string;
                    authority: components["schemas"]["isolation.Authority"];
                    authority_name: string;
                    authority_phone: string;
                    legal_ground: components["schemas"]["isolation.LegalGround"];
                    ground_reference: string;
                    grounds: components["schemas"]["isolation.Grounds"];
                    start_event: components["schemas"]["isolation.StartEvent"];
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    start_at: number;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    contact_gone_at?: number | null;
                    suitability?: components["schemas"]["isolation.Suitability"] | null;
                    co_residents: components["schemas"]["isolation.NewCoResident"][];
                    cadre: string;
                    cadre_phone: string;
                    worker: string;
                    worker_phone: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.OrderKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_open_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.OrderFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_change_order: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    kind: components["schemas"]["isolation.ChangeKind"];
                    reason: components["schemas"]["isolation.ChangeReason"];
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    until?: number | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    start_at?: number | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.OrderKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_decide_co_resident: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    person: string;
                    choice: components["schemas"]["isolation.Choice"];
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.OrderKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_note_contact_gone: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.OrderKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_serve_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    way: components["schemas"]["isolation.ServedWay"];
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.OrderKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_add_signature: {
        parameters: {
            query: {
                id: string;
                sort: components["schemas"]["isolation.SignatureSort"];
            };
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.SignatureKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_open_signature: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                order: string;
                signature: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_print_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paper: components["schemas"]["isolation.Paper"];
                    purpose: components["schemas"]["people.Purpose"];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.PaperText"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_add_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                    result: components["schemas"]["isolation.TestResult"];
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.OrderKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_add_symptoms: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    symptoms: components["schemas"]["isolation.Symptoms"];
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.OrderKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_take_objection: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    objector: components["schemas"]["isolation.Objector"];
                    way: components["schemas"]["isolation.ObjectionWay"];
                    ground: components["schemas"]["isolation.ObjectionGround"];
                    words: string;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.ObjectionKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_answer_objection: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                objection: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: components["schemas"]["isolation.Answer"];
                    reasons: string;
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.ObjectionKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_list_late: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.LateList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_take_alarm: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                order: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: components["schemas"]["isolation.AlarmKind"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.OrderKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_list_policies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.PolicyList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_add_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    profile: string;
                    kind: components["schemas"]["isolation.OrderKind"];
                    title: string;
                    /** Format: date */
                    from_on: string;
                    ground: string;
                    running: components["schemas"]["isolation.Running"];
                    terms: components["schemas"]["isolation.Terms"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.PolicyKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_preview_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    profile: string;
                    kind: components["schemas"]["isolation.OrderKind"];
                    title: string;
                    /** Format: date */
                    from_on: string;
                    ground: string;
                    running: components["schemas"]["isolation.Running"];
                    terms: components["schemas"]["isolation.Terms"];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.PolicyPreview"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    isolation_list_figures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.IsolationFigures"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    home_list_cards: {
        parameters: {
            query: {
                building: string;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["home.CardList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    home_make_cards: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    households: string[];
                    phones: components["schemas"]["home.Phones"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["home.CardsMade"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    home_open_card_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    households: string[];
                    base: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["home.CardSheet"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    home_end_phone: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                home_phone: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["home.PhoneEnded"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    home_bind_home: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    card_code: string;
                    home_key: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["home.HomeBound"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    home_look_at_own_home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    home_key: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["home.OwnHome"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    home_end_own_phone: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    home_key: string;
                    /** Format: uuid */
                    home_phone: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["home.OwnPhoneEnded"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_list_requests: {
        parameters: {
            query?: {
                side?: components["schemas"]["need.Side"];
                household?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.RequestList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_add_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    household: string;
                    /** Format: uuid */
                    person?: string | null;
                    kind: components["schemas"]["need.Kind"];
                    choice?: string | null;
                    words?: string | null;
                    way: components["schemas"]["need.ToldBy"];
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                    hospital?: components["schemas"]["need.Hospital"] | null;
                    hospital_name?: string | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    leaves_at?: number | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.AskKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_open_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                request: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.RequestFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_add_deed: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    step: components["schemas"]["need.Deed"];
                    /** Format: uuid */
                    user?: string | null;
                    role?: components["schemas"]["auth.Role"] | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    promised_for?: number | null;
                    cannot_for?: components["schemas"]["need.CannotFor"] | null;
                    offer?: string | null;
                    reason?: string | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.DeedKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_take_alarms: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.AlarmsTaken"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_list_unserved: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.UnservedList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_list_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.KindList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_list_exits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.ExitList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_add_mark: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    mark: components["schemas"]["need.Mark"];
                    who?: string | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.MarkKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_list_standings: {
        parameters: {
            query?: {
                first_on?: string;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.StandingList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_add_standing: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    need: string;
                    weekdays: number[];
                    /** Format: int64 */
                    every_days?: number | null;
                    /** Format: int64 */
                    at_minute: number;
                    hospital: components["schemas"]["need.Hospital"];
                    hospital_name?: string | null;
                    /** Format: date */
                    from_on: string;
                    /** Format: date */
                    until_on?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.StandingKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_end_standing: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                standing: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.StandingKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_make_trip: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                standing: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: date */
                    on: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.AskKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_look_at_own_needs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    home_key: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.OwnNeeds"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_ask_self: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    home_key: string;
                    /** Format: uuid */
                    id: string;
                    kind: components["schemas"]["need.Kind"];
                    choice?: string | null;
                    words?: string | null;
                    sight: components["schemas"]["need.Sight"];
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                    hospital?: components["schemas"]["need.Hospital"] | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    leaves_at?: number | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.AskKept"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    need_say_self: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    home_key: string;
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    request: string;
                    step: components["schemas"]["need.OwnSaying"];
                    words?: string | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["need.DeedKept"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    seal_hear_sensor: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    /** Format: uuid */
                    id: string;
                    contact: components["schemas"]["seal.Contact"];
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at?: number | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["seal.SensorHeard"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    seal_list_doors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["seal.DoorList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    seal_open_door: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                dwelling: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["seal.DoorFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    seal_take_steps: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    steps: components["schemas"]["seal.NewStep.request"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["seal.StepsTaken"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    seal_add_photo: {
        parameters: {
            query: {
                id: string;
            };
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                step: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["seal.PhotoKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    seal_open_photo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                seal_photo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    seal_list_openings: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["seal.OpeningList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    seal_explain_opening: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                opening: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opener: components["schemas"]["seal.Opener"];
                    why: components["schemas"]["seal.Why"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["seal.OpeningKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    seal_open_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["seal.StockAccount"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    seal_make_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: int64 */
                    count: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["seal.BatchCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    seal_open_labels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["seal.LabelSheet"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    seal_add_sensor: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    dwelling: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["seal.SensorAdded"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    seal_open_sensor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                sensor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["seal.SensorToken"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    seal_end_sensor: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                sensor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["seal.SensorAdded"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_look_at_own_team: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    home_key: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.OwnTeam"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_list_teams: {
        parameters: {
            query?: {
                side?: components["schemas"]["support.Side"];
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.TeamList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_open_team_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                household: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.TeamFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_change_member: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                household: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    role: components["schemas"]["isolation.TeamRole"];
                    /** Format: uuid */
                    hand: string;
                    lock: components["schemas"]["support.Lock"];
                    reason: components["schemas"]["support.Because"];
                    notes: components["schemas"]["support.HandOverNote"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.TeamKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_take_alarms: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                household: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.AlarmsTaken"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_list_own_households: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.OwnHouseholds"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_open_contact_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    household: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.ContactCard"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_open_templates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.TemplateBook"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_set_template: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    grid: string;
                    role: components["schemas"]["isolation.TeamRole"];
                    ranked: string[];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.TemplateKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_set_hand: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    hand: string;
                    /** Format: uuid */
                    user?: string | null;
                    consent: components["schemas"]["support.Consent"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.HandSettingKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_list_leaves: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.LeaveList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_add_leave: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    hand: string;
                    /** Format: uuid */
                    to_hand: string;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    from_at: number;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    until_at: number;
                    notes: components["schemas"]["support.HandOverNote"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.LeaveKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_end_leave: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                leave: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.LeaveKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_propose_balance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.Proposal"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    support_balance_anew: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    proposal: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["support.Balanced"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    care_list_due: {
        parameters: {
            query: {
                side: components["schemas"]["care.DueSide"];
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["care.DueList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    care_list_unreached: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["care.DueList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    care_open_subject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                cared_for: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["care.SubjectFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    care_add_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                cared_for: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    care_check?: string | null;
                    how: components["schemas"]["care.How"];
                    reading: components["schemas"]["care.Reading.request"];
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["care.ContactKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    care_ask_exit: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                cared_for: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    kind: components["schemas"]["care.ExitKind"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["care.ExitAsked"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    care_take_alarm: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                care_check: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["care.AlarmTaken"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    care_ask_search: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                care_check: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    reason: components["schemas"]["care.SearchReason"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["care.SearchKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    care_list_plans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["care.PlanList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    care_add_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    need: string;
                    key_with?: string | null;
                    at_any_hour?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["care.PlanKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    care_end_plan: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                care_plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["care.PlanKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    care_look_at_own_care: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    home_key: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["care.OwnCare"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    care_report_self: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    home_key: string;
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    cared_for: string;
                    how: components["schemas"]["care.OwnHow"];
                    /** Format: int64 */
                    tenths?: number | null;
                    symptoms: components["schemas"]["care.Symptom"][];
                    mood: components["schemas"]["care.Mood"];
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    sent_at?: number | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["care.OwnReportKept"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    care_object_self: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    home_key: string;
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    cared_for: string;
                    objector: components["schemas"]["isolation.Objector"];
                    ground: components["schemas"]["isolation.ObjectionGround"];
                    words?: string | null;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["isolation.ObjectionMade"];
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_list_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.StockPage"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_open_pack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.SupplyPack"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_list_moves: {
        parameters: {
            query: {
                supply_item: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.MoveList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_hand_in_moves: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    moves: components["schemas"]["supply.NewMove.request"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.MovesTaken"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_hand_in_counts: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    counts: components["schemas"]["supply.NewCount.request"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.CountsTaken"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_list_differences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.DifferenceList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_explain_difference: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    count: string;
                    /** Format: int64 */
                    difference: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.Explained"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_list_items: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.ItemCards"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_add_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    unit: string;
                    barcode: string;
                    /** Format: int64 */
                    shelf_days?: number | null;
                    parts: components["schemas"]["supply.NewPart"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.ItemKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_change_item: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                supply_item: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    barcode: string;
                    /** Format: int64 */
                    limit_amount?: number | null;
                    /** Format: int64 */
                    limit_days?: number | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.ItemKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_list_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.AccountList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_add_account: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    kind: components["schemas"]["supply.AccountKind"];
                    name: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.AccountKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_add_lot: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    item: string;
                    mark: string;
                    /** Format: date */
                    expires_on?: string | null;
                    /** Format: uuid */
                    donor?: string | null;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.LotKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_open_books: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.BooksOpened"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_list_requests: {
        parameters: {
            query?: {
                shown?: components["schemas"]["supply.RequestsShown"];
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.RequestList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_ask_for: {
        parameters: {
            query?: never;
            header?: {
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    account: string;
                    /**
                     * Format: int64
                     * @description UTC milliseconds
                     */
                    at: number;
                    lines: components["schemas"]["supply.Wish"][];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.RequestKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_answer_request: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                /** @description made by the sender; sent again it applies once */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description the sender's clock when it was done, in milliseconds UTC */
                "Device-Time"?: components["parameters"]["DeviceTime"];
            };
            path: {
                place: string;
                supply_request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: components["schemas"]["supply.Answer"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.RequestKept"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_pick_for: {
        parameters: {
            query: {
                store: string;
            };
            header?: never;
            path: {
                place: string;
                supply_request: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.PickList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_share_by_building: {
        parameters: {
            query: {
                supply_item: string;
                days?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.Shares"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    supply_open_home: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                household: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["supply.HomeStock"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    journal_list_lines: {
        parameters: {
            query?: {
                act?: string;
                user?: string;
                record?: string;
                day?: string;
                before?: number;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["journal.LineList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    journal_open_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
                sequence: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["journal.LineFile"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    journal_list_looks: {
        parameters: {
            query: {
                person: string;
                before?: number;
                limit?: number;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["journal.LookList"];
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    pack_open: {
        parameters: {
            query?: {
                since?: string;
            };
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cursor: string;
                        lease: components["schemas"]["pack.Lease"];
                        changed: {
                            doors: {
                                records: components["schemas"]["people.CarriedDoor"][];
                                gone: string[];
                            };
                            drives: {
                                records: components["schemas"]["census.CarriedDrive"][];
                                gone: string[];
                            };
                            targets: {
                                records: components["schemas"]["census.CarriedTarget"][];
                                gone: string[];
                            };
                        };
                        all: {
                            doors: components["schemas"]["people.CarriedDoor"][];
                            drives: components["schemas"]["census.CarriedDrive"][];
                            targets: components["schemas"]["census.CarriedTarget"][];
                        } | null;
                    };
                };
            };
            401: components["responses"]["SignInFirst"];
            403: components["responses"]["NotYours"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
    house_open_document: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description this document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["Broken"];
        };
    };
}
