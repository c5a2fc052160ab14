import com.jcraft.jsch.*;

class Ssh {
    Session open(String host) throws JSchException {
        Session s = new JSch().getSession("deploy", host, 22);
        s.setPassword(System.getProperty("ssh.password"));
        s.connect(5000);
        return s;
    }
}
