from flask import Blueprint, flash, redirect, render_template, request, url_for
from markupsafe import Markup

bp = Blueprint("tags", __name__)


@bp.route("/tags/preview")
def preview():
    tag = request.args.get("tag", "")
    badge = Markup("<span class='badge'>%s</span>") % tag
    return badge
