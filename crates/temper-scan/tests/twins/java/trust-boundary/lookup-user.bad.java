package com.example.shop;

import java.io.IOException;
import java.util.Map;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/lookup-user")
public class LookupUserServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String id = request.getParameter("id");
        String name = NAMES.containsKey(id) ? NAMES.get(id) : id;
        request.getSession().setAttribute("name", name);
    }

    private static final Map<String, String> NAMES = Map.of("1", "Ann", "2", "Bob");
}
