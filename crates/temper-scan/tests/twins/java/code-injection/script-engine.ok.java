package com.example.shop;

import java.io.IOException;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/script-engine")
public class ScriptEngineServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            ScriptEngine js = new ScriptEngineManager().getEngineByName("JavaScript");
            String expr = request.getParameter("expr");
            js.put("x", expr);
            Object v = js.eval("x.length");
            response.setIntHeader("X-V", v.hashCode());
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
