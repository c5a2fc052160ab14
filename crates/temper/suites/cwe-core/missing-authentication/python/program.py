"""Network of weather stations: public readings and the operator's functions."""

import hmac
import os
from functools import wraps

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
OPERATOR_TOKEN = os.environ["OPERATOR_TOKEN"]
STATIONS = {
    1: {"name": "Harbour", "interval": 10, "readings": [11.2, 11.9]},
    2: {"name": "Airfield", "interval": 30, "readings": [9.8]},
}


def operator_only(view):
    """Let a request through that brings the operator's token."""

    @wraps(view)
    def wrapper(*args, **kwargs):
        sent = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if not hmac.compare_digest(sent.encode(), OPERATOR_TOKEN.encode()):
            abort(401)
        return view(*args, **kwargs)

    return wrapper


@app.put("/stations/<int:station_id>/interval/<int:minutes>")
@operator_only
def set_interval(station_id, minutes):
    """How often the station measures."""
    station = STATIONS.get(station_id) or abort(404)
    station["interval"] = minutes
    return jsonify(station)


@app.get("/stations/<int:station_id>")
def show_station(station_id):
    """The station with its readings."""
    return jsonify(STATIONS.get(station_id) or abort(404))


# reset_station: POST /stations/<station_id>/reset deletes all readings of the station
# and answers {"name": ..., "readings": 0}, or 404 where there is no such station.
# <hole>


if __name__ == "__main__":
    app.run()
