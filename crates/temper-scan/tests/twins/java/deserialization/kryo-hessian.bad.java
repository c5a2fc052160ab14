import com.caucho.hessian.io.HessianInput;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.*;
import javax.servlet.http.*;

public class RpcServlet extends HttpServlet {
    static class Call {
        public String method;
        public int version;
    }

    @Override
    protected void service(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        HessianInput in = new HessianInput(req.getInputStream());
        Object call = in.readObject();
        resp.setStatus(call == null ? 400 : 200);
    }
}
