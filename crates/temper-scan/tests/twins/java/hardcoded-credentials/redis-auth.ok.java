import redis.clients.jedis.Jedis;

public class SessionCache {
    private final Jedis jedis;

    public SessionCache(String host) {
        jedis = new Jedis(host, 6379);
        jedis.auth(System.getenv("REDIS_PASSWORD"));
    }

    public String read(String key) {
        return jedis.get(key);
    }
}
