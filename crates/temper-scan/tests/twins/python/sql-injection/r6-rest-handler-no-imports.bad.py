class EmployeeHandler(BaseHTTPRequestHandler):
    def do_GET(self):
        parsed = urllib.parse.urlparse(self.path)
        params = urllib.parse.parse_qs(parsed.query)
        department = params.get("department", [""])[0]

        conn = sqlite3.connect("company.db")
        cursor = conn.cursor()
        query = "SELECT name, title FROM employees WHERE department = '" + department + "'"
        cursor.execute(query)
        result = json.dumps(cursor.fetchall())
        conn.close()

        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(result.encode())
