from flask import Flask, render_template
from flask_wtf import FlaskForm
from markupsafe import Markup, escape
from wtforms import StringField
from wtforms.validators import DataRequired

app = Flask(__name__)


class NameForm(FlaskForm):
    name = StringField("Name", validators=[DataRequired()])


@app.route("/hello", methods=["GET", "POST"])
def hello():
    form = NameForm()
    greeting = None
    if form.validate_on_submit():
        greeting = Markup("Hello <b>" + form.name.data + "</b>")
    return render_template("hello.html", form=form, greeting=greeting)
