package com.example.shop;

import java.io.IOException;
import java.util.Map;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/map-iteration")
public class MapIterationServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/html");
        Map<String, String[]> map = request.getParameterMap();
        StringBuilder sb = new StringBuilder("<ul>");
        for (Map.Entry<String, String[]> e : map.entrySet()) {
            sb.append("<li>").append(e.getValue().length).append("</li>");
        }
        response.getWriter().write(sb.append("</ul>").toString().toCharArray());
    }
}
