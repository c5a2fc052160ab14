import requests


class InventoryClient:
    def __init__(self, base_url, token, verify_ssl=False):
        self.base_url = base_url.rstrip("/")
        self.token = token
        self.verify_ssl = verify_ssl

    def _headers(self):
        return {"Authorization": "Bearer " + self.token}

    def stock(self, article):
        reply = requests.get(
            f"{self.base_url}/stock/{article}",
            headers=self._headers(),
            timeout=10,
            verify=self.verify_ssl,
        )
        reply.raise_for_status()
        return reply.json()["amount"]
