import os


class DocumentStore:
    """Keeps text documents below one folder."""

    def __init__(self, root):
        self.root = os.path.abspath(root)

    def _locate(self, name):
        path = os.path.abspath(os.path.join(self.root, name))
        if os.path.commonpath([self.root, path]) != self.root:
            raise ValueError("outside of the store")
        return path

    def read(self, name):
        with open(self._locate(name), encoding="utf-8") as handle:
            return handle.read()

    def write(self, name, text):
        with open(self._locate(name), "w", encoding="utf-8") as handle:
            handle.write(text)


from flask import Flask, request

app = Flask(__name__)
store = DocumentStore("documents")


@app.route("/documents/<path:name>", methods=["GET", "POST"])
def document(name):
    if request.method == "POST":
        store.write(name, request.get_data(as_text=True))
        return {"saved": True}
    return {"text": store.read(name)}
