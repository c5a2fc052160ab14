import jakarta.websocket.*;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.sql.*;

@ServerEndpoint("/ticker")
public class TickerEndpoint {

    @OnMessage
    public void onMessage(String symbol, Session session) throws IOException {
        try (Connection conn = Pool.get()) {
            PreparedStatement ps = conn.prepareStatement("select price from quotes where symbol = ?");
            ps.setString(1, symbol);
            ResultSet rs = ps.executeQuery();
            if (rs.next()) {
                session.getBasicRemote().sendText(rs.getBigDecimal(1).toPlainString());
            }
        } catch (SQLException e) {
            session.getBasicRemote().sendText("unavailable");
        }
    }
}
