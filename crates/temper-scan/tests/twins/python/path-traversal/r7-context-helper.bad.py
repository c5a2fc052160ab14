import pathlib

from litestar import Litestar, get
from litestar.exceptions import NotFoundException

ROOT = pathlib.Path("/srv/manuals").resolve()


def manual_path(name: str) -> pathlib.Path:
    path = (ROOT / name).resolve()
    if not path.exists():
        raise NotFoundException(name)
    return path


@get("/manuals")
async def read_manual(name: str) -> str:
    return manual_path(name).read_text()


app = Litestar(route_handlers=[read_manual])
