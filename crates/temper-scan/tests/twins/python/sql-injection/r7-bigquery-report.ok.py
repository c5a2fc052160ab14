from flask import Blueprint, jsonify, request
from google.cloud import bigquery

reports = Blueprint("reports", __name__)


@reports.route("/reports/sales")
def sales_report():
    client = bigquery.Client()
    region = request.args.get("region", "EMEA")
    query = """
        SELECT product, SUM(amount) AS total
        FROM `shop.sales`
        WHERE region = @region
        GROUP BY product
    """
    config = bigquery.QueryJobConfig(
        query_parameters=[bigquery.ScalarQueryParameter("region", "STRING", region)]
    )
    job = client.query(query, job_config=config)
    return jsonify([{"product": row.product, "total": row.total} for row in job.result()])
