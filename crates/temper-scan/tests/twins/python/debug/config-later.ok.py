from flask import Flask

app = Flask(__name__)
debug = not True
app.run(debug=debug)
