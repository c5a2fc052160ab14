import com.jcraft.jsch.*;
import javax.servlet.http.*;

public class RemoteDisk extends HttpServlet {
    private Session ssh;

    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) {
        try {
            ChannelExec channel = (ChannelExec) ssh.openChannel("exec");
            int volume = Integer.parseInt(req.getParameter("mount"));
            channel.setCommand("df -h /mnt/vol" + volume);
            channel.connect(3000);
            resp.setStatus(200);
            channel.disconnect();
        } catch (JSchException e) {
            resp.setStatus(500);
        }
    }
}
