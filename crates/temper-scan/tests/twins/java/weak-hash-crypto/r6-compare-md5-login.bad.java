public class LoginDao {

    private static String md5(String value) throws NoSuchAlgorithmException {
        MessageDigest md = MessageDigest.getInstance("md5");
        StringBuilder hex = new StringBuilder();
        for (byte b : md.digest(value.getBytes())) {
            hex.append(String.format("%02x", b));
        }
        return hex.toString();
    }

    public boolean tokenMatches(Connection connection, String id, String token) throws Exception {
        try (PreparedStatement ps = connection.prepareStatement("SELECT token_hash FROM devices WHERE id = ?")) {
            ps.setString(1, id);
            ResultSet rs = ps.executeQuery();
            return rs.next() && md5(token).equals(rs.getString(1));
        }
    }
}
