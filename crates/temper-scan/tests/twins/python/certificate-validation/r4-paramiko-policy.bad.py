import paramiko


def run(host, command):
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    client.connect(host, username="deploy")
    _, out, _ = client.exec_command(command)
    return out.read()
