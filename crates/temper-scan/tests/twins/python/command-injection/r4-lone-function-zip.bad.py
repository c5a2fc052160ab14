import os


def backup_directory(request):
    folder = request.form.get("folder")
    archive = request.form.get("archive") or "backup"
    cmd = "tar czf %s.tar.gz %s" % (archive, folder)
    status = os.system(cmd)
    return {"status": status}
