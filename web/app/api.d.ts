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
        get?: never;
        put?: never;
        /** auth.sign_in */
        post: operations["auth_sign_in"];
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
        get?: never;
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
        get?: never;
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
        };
        /** @enum {string} */
        "auth.Role": "resident" | "guard" | "grid_worker" | "stairwell_lead" | "volunteer" | "carer" | "community_staff" | "command" | "inspector" | "administrator";
        "auth.Session": {
            user: components["schemas"]["auth.UserCard"];
            grants: components["schemas"]["auth.GrantCard"][];
            communities: components["schemas"]["auth.CommunityCard"][];
            version: string;
        };
        "auth.SetUpState": {
            is_open: boolean;
            needs_community: boolean;
        };
        "auth.UserCard": {
            /** Format: uuid */
            id: string;
            name: string;
            sign_in_name: string;
        };
        "board.Board": {
            compounds: components["schemas"]["board.CompoundCard"][];
            /** Format: uuid */
            compound: string | null;
            /** Format: int64 */
            dwellings: number;
            need_kinds: components["schemas"]["people.NeedKind"][];
            layers: components["schemas"]["board.Legend"][];
            buildings: components["schemas"]["board.BuildingCard"][];
        };
        "board.BuildingCard": {
            /** Format: uuid */
            id: string;
            name: string;
            stairwells: string[];
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
        "people.ColumnChoice.request": {
            column: string;
            field?: components["schemas"]["people.Field"] | null;
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
        /** @enum {string} */
        "people.Field": "compound" | "building" | "stairwell" | "door" | "address" | "name" | "sex" | "born_on" | "id_number" | "id_kind" | "phone" | "relation" | "occupancy" | "registered" | "registered_at" | "residence" | "need" | "need_due" | "note" | "ignore";
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
        "people.FoundPeople": {
            items: components["schemas"]["people.FoundPerson"][];
            is_more: boolean;
        };
        "people.FoundPerson": {
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
        "people.ImportState": "mapped" | "trial_running" | "tried" | "running" | "done" | "failed";
        /** @enum {string} */
        "people.Language": "zh" | "en";
        "people.LifeEvent": {
            /**
             * Format: int64
             * @description UTC milliseconds
             */
            at: number;
            act: string;
            actor_name: string;
        };
        "people.Made": {
            /** Format: int64 */
            created: number;
        };
        /** @enum {string} */
        "people.Matched": "name" | "pinyin" | "phone" | "door";
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
        /** @enum {string} */
        "people.Occupancy": "unknown" | "occupied" | "rented" | "vacant" | "owner_away" | "unreachable" | "refused";
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
            needs: components["schemas"]["people.NeedCard"][];
        };
        /** @enum {string} */
        "people.PrivateField": "phone" | "id_number";
        /** @enum {string} */
        "people.Purpose": "call" | "visit" | "medical" | "check_identity" | "correct_data";
        /** @enum {string} */
        "people.Quality": "complete" | "no_phone" | "no_id_number" | "nobody_listed" | "contradiction";
        /** @enum {string} */
        "people.Registered": "unknown" | "here" | "elsewhere";
        /** @enum {string} */
        "people.Relation": "head" | "spouse" | "child" | "parent" | "grandchild" | "grandparent" | "sibling" | "other_kin" | "tenant" | "staff" | "other";
        /** @enum {string} */
        "people.Residence": "here" | "elsewhere" | "away";
        "people.Revealed": {
            value: string;
        };
        /** @enum {string} */
        "people.Sex": "unknown" | "female" | "male";
        "people.SheetChoice.request": {
            name: string;
            columns: components["schemas"]["people.ColumnChoice.request"][];
        };
        "people.Tally": {
            /** Format: int64 */
            created: number;
            /** Format: int64 */
            updated: number;
            /** Format: int64 */
            unchanged: number;
        };
        /** @enum {string} */
        "place.CompoundKind": "estate" | "transition" | "elders_transition" | "village" | "other";
        /** @enum {string} */
        "place.GateState": "open" | "closed" | "emergency_only";
        /** @enum {string} */
        "place.Kind": "grid" | "compound" | "building" | "stairwell" | "dwelling" | "gate" | "premises" | "store_room" | "sampling_site" | "drop_zone";
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
        "place.PlacePath": {
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
        };
        /** @enum {string} */
        "place.PremisesKind": "shop" | "supermarket" | "pharmacy" | "restaurant" | "school" | "temple" | "building_site" | "activity_room" | "office" | "other";
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
    parameters: never;
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
            header?: never;
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
            header?: never;
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
    auth_sign_in: {
        parameters: {
            query?: never;
            header?: never;
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
    place_add_compound: {
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
    people_add_person: {
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
    people_change_person: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
            header?: never;
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
