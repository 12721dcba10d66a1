#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""rounds.py PEER FILE SECONDS [SEED]: lets a peer solve a public instance on one thread and prints "cost cpu_seconds".

A .txt is Solomon's (edges cut to a tenth), a .vrp is CVRPLIB's. Peers: pyvrp for so many CPU seconds; vroom as long as
its highest exploration level takes. Both are in requirements.txt."""
import math
import sys
import time

import numpy


def rows_of(file):
    """(vehicles or None, capacity, [(x, y, demand, ready, due, service)]) with the depot first."""
    with open(file, encoding="utf-8") as text:
        lines = [line.split() for line in text if line.strip()]
    if file.endswith(".txt"):
        return int(lines[3][0]), int(lines[3][1]), [tuple(map(int, line[1:7])) for line in lines[6:]]
    at = {line[0]: i for i, line in enumerate(lines)}
    capacity = int(lines[at["CAPACITY"]][-1])
    size = at["DEMAND_SECTION"] - at["NODE_COORD_SECTION"] - 1
    points = lines[at["NODE_COORD_SECTION"] + 1:][:size]
    demands = lines[at["DEMAND_SECTION"] + 1:][:size]
    return None, capacity, [(int(p[1]), int(p[2]), int(d[1]), 0, 0, 0) for p, d in zip(points, demands)]


def lengths_of(rows, is_timed):
    x, y = (numpy.array([row[i] for row in rows], dtype=float) for i in (0, 1))
    length = numpy.hypot(x[:, None] - x[None, :], y[:, None] - y[None, :])
    return numpy.floor(length * 10 if is_timed else length + 0.5).astype(numpy.int64)


def solve_pyvrp(file, seconds, seed):
    import pyvrp

    vehicles, capacity, rows = rows_of(file)
    lengths = lengths_of(rows, vehicles is not None)
    locations = [pyvrp.Location(row[0], row[1]) for row in rows]
    if vehicles:
        clients = [pyvrp.Client(i, delivery=[row[2]], service_duration=row[5] * 10, tw_early=row[3] * 10,
                                tw_late=row[4] * 10) for i, row in enumerate(rows) if i > 0]
        fleet = pyvrp.VehicleType(vehicles, [capacity], tw_late=rows[0][4] * 10)
    else:
        clients = [pyvrp.Client(i, delivery=[row[2]]) for i, row in enumerate(rows) if i > 0]
        fleet = pyvrp.VehicleType(2 * math.ceil(sum(row[2] for row in rows) / capacity) + 20, [capacity])
    data = pyvrp.ProblemData(locations, clients, [pyvrp.Depot(0)], [fleet], [lengths], [lengths])
    began = time.process_time()
    found = pyvrp.solve(data, stop=lambda _cost: time.process_time() - began >= seconds, seed=seed, display=False)
    return found.cost() / (10 if vehicles else 1) if found.is_feasible() else math.inf


def solve_vroom(file, _seconds, _seed):
    import vroom

    vehicles, capacity, rows = rows_of(file)
    problem = vroom.Input()
    problem.set_durations_matrix(profile="car", matrix_input=lengths_of(rows, vehicles is not None).astype(numpy.uint32))
    least = math.ceil(sum(row[2] for row in rows) / max(1, capacity))
    day = vroom.TimeWindow(0, rows[0][4] * 10) if vehicles else None
    for number in range(1, (vehicles or 2 * least + 20) + 1):
        problem.add_vehicle(vroom.Vehicle(number, start=0, end=0, capacity=[capacity], time_window=day))
    for number, row in enumerate(rows[1:], 1):
        windows = [vroom.TimeWindow(row[3] * 10, row[4] * 10)] if vehicles else []
        problem.add_job(vroom.Job(number, location=number, delivery=[row[2]], default_service=row[5] * 10,
                                  time_windows=windows))
    found = problem.solve(exploration_level=5, nb_threads=1)
    return math.inf if found.summary.unassigned else found.summary.duration / (10 if vehicles else 1)


def main():
    peer, file, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
    began = time.process_time()
    solve = {"pyvrp": solve_pyvrp, "vroom": solve_vroom}[peer]
    cost = solve(file, seconds, int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    print(cost, round(time.process_time() - began, 2))


main()
