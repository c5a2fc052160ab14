import ipaddress
import subprocess

from fastapi import FastAPI, HTTPException

app = FastAPI()


@app.get("/reverse/{address}")
async def reverse_lookup(address: str):
    try:
        address = str(ipaddress.ip_address(address))
    except ValueError:
        raise HTTPException(status_code=400, detail="not an address")
    output = subprocess.check_output("dig +short -x " + address, shell=True)
    return {"result": output.decode().splitlines()}
