public class SessionStore {
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    public String open(String user) {
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        String sessionId = HexFormat.of().formatHex(id);
        sessions.put(sessionId, user);
        return sessionId;
    }
}
