import os


def backup_directory(request):
    folder = request.form.get("folder")
    archive = request.form.get("archive") or "backup"
    names = {"home": "/home", "etc": "/etc"}
    if folder not in names:
        raise ValueError("unknown folder")
    cmd = "tar czf %s.tar.gz %s" % ("backup", names[folder])
    status = os.system(cmd)
    return {"status": status, "archive": archive}
