from django import forms
from django.db import connection
from django.shortcuts import render


class ReportForm(forms.Form):
    year = forms.IntegerField(min_value=2000)


def report(request):
    form = ReportForm(request.GET)
    if not form.is_valid():
        return render(request, "report_form.html", {"form": form})
    year = form.cleaned_data["year"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT month, SUM(total) FROM sales WHERE year = %s GROUP BY month" % year)
        rows = cursor.fetchall()
    return render(request, "report.html", {"rows": rows})
