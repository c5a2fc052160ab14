import javax.servlet.http.Fake;

public class Check {
    public static void main(String[] arguments) throws Exception {
        com.sun.net.httpserver.HttpServer server = com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress("localhost", 0), 0);
        java.net.URL.setURLStreamHandlerFactory(protocol -> new java.net.URLStreamHandler() {
            @Override
            protected java.net.URLConnection openConnection(java.net.URL url) {
                return new java.net.URLConnection(url) {
                    @Override
                    public void connect() {
                    }

                    @Override
                    public java.io.InputStream getInputStream() {
                        return new java.io.ByteArrayInputStream(new byte[4]);
                    }
                };
            }
        });
        Fake fake = Fake.get("host", "localhost");
        new App().doGet(fake.request, fake.response);
        same(fake.text(), "4");
        server.stop(0);
    }

    static void same(Object found, Object wanted) {
        if (!found.equals(wanted)) {
            throw new AssertionError(found);
        }
    }
}
