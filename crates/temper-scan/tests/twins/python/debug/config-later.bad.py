from flask import Flask

app = Flask(__name__)
debug = True
app.run(debug=debug)
