import io
import pickle
from flask import Flask, request

app = Flask(__name__)


class Restricted(pickle.Unpickler):
    def find_class(self, module, name):
        raise pickle.UnpicklingError("not allowed")


@app.post("/ru")
def ru():
    stream = io.BytesIO(request.get_data())
    data = Restricted(stream).load()
    return {"n": len(data)}
