public class LegacyGateway {
    private final URL endpoint;

    public LegacyGateway(URL endpoint) {
        this.endpoint = endpoint;
    }

    public int send(byte[] message) throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) endpoint.openConnection();
        connection.setHostnameVerifier((hostname, session) -> true);
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(message);
        }
        return connection.getResponseCode();
    }
}
