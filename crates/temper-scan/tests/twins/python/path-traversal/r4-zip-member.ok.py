import os
import zipfile

from django.http import JsonResponse


def import_bundle(request):
    bundle = zipfile.ZipFile(request.FILES["bundle"])
    count = 0
    for info in bundle.infolist():
        if info.is_dir():
            continue
        target = os.path.join("/srv/bundles", "%04d.dat" % count)
        with open(target, "wb") as out:
            out.write(bundle.read(info))
        count += 1
    return JsonResponse({"files": count})
