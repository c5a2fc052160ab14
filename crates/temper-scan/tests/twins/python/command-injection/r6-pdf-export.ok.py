import os
import tempfile
from flask import Flask, request, send_file

app = Flask(__name__)


@app.route("/export-pdf")
def export_pdf():
    url = request.args.get("url")
    page_size = request.args.get("size", "A4")
    fd, path = tempfile.mkstemp(suffix=".pdf")
    os.close(fd)
    size = {"A4": "A4", "A5": "A5", "Letter": "Letter"}.get(page_size, "A4")
    os.system('wkhtmltopdf --page-size %s "https://intranet.example.org/print" %s' % (size, path))
    return send_file(path, as_attachment=True, download_name="page.pdf")
