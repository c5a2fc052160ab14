import com.jcraft.jsch.*;

class Ssh {
    Session open(String host) throws JSchException {
        Session s = new JSch().getSession("deploy", host, 22);
        s.setPassword("Depl0y-2022-now");
        s.connect(5000);
        return s;
    }
}
