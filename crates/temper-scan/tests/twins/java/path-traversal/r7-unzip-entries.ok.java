import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

public class PluginInstaller {
    private final File pluginDir;

    public PluginInstaller(File pluginDir) {
        this.pluginDir = pluginDir;
    }

    public void install(File archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                File out = destination(entry.getName());
                if (entry.isDirectory()) {
                    out.mkdirs();
                    continue;
                }
                out.getParentFile().mkdirs();
                try (InputStream in = zip.getInputStream(entry);
                        FileOutputStream fos = new FileOutputStream(out)) {
                    in.transferTo(fos);
                }
            }
        }
    }

    private File destination(String name) throws IOException {
        File out = new File(pluginDir, name);
        String base = pluginDir.getCanonicalPath() + File.separator;
        if (!out.getCanonicalPath().startsWith(base)) {
            throw new IOException("Entry is outside of the plugin folder: " + name);
        }
        return out;
    }
}
