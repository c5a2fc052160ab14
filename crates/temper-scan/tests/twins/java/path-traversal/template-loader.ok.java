package com.example.docs;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import javax.servlet.http.*;

public class HelpServlet extends HttpServlet {
    private static final Path ROOT = Paths.get("/srv/help").toAbsolutePath().normalize();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String topic = request.getPathInfo().substring(1);
        Path page = ROOT.resolve(topic + ".html").normalize();
        if (!page.startsWith(ROOT) || !Files.isRegularFile(page)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(Files.readAllBytes(page));
    }
}
