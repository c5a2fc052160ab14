package com.example.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/fixed-program-arguments")
public class FixedProgramArgumentsServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String word = request.getParameter("word");
            ProcessBuilder grep = new ProcessBuilder("grep", "-F", "-e", word, "--", "notes.txt");
            response.setStatus(grep.start().waitFor() == 0 ? 200 : 404);
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
