import io

import app

app.opened = lambda address, context: io.BytesIO(b'[{"name": "tea", "price": 3}]')
assert app.prices() == {"tea": 3}
