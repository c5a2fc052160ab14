import requests


class InventoryClient:
    def __init__(self, base):
        self.base = base
        self.session = requests.Session()
        self.session.verify = False

    def item(self, number: int):
        return self.session.get(f"{self.base}/items/{number}", timeout=10).json()
