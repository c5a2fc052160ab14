import httpx


class InventoryApi:
    def __init__(self, token):
        self.client = httpx.Client(
            base_url="https://inventory.internal",
            headers={"Authorization": f"Bearer {token}"},
            verify=False,
        )

    def stock(self, sku):
        return self.client.get(f"/stock/{sku}").json()
