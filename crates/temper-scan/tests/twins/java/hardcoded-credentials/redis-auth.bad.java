import redis.clients.jedis.Jedis;

public class SessionCache {
    private final Jedis jedis;

    public SessionCache(String host) {
        jedis = new Jedis(host, 6379);
        jedis.auth("s3ssion-c@che-9");
    }

    public String read(String key) {
        return jedis.get(key);
    }
}
