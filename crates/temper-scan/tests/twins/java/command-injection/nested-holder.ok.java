package com.example.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

@WebServlet("/nested-holder")
public class NestedHolderServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            Map<String, Map<String, String>> all = new HashMap<>();
            Map<String, String> user = new LinkedHashMap<>();
            Map<String, String> sys = new LinkedHashMap<>();
            user.put("dir", request.getParameter("dir"));
            sys.put("dir", "/var/spool");
            all.put("user", user);
            all.put("sys", sys);
            Runtime.getRuntime().exec("/bin/ls " + all.get("sys").get("dir"));
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
