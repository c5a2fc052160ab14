import getpass

import paramiko


def fetch(remote, local):
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    secret = getpass.getpass("Password: ")
    client.connect("backup.example.org", username="backup", password=secret)
    sftp = client.open_sftp()
    sftp.get(remote, local)
    client.close()
