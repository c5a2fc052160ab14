package com.example.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.xpath.*;
import org.xml.sax.InputSource;

@WebServlet("/variable-used")
public class VariableUsedServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String name = request.getParameter("n");
            String expr = "//u[@n='%s']/text()";
            String q = String.format(expr, name);
            String out = XPathFactory.newInstance().newXPath().evaluate(q, new InputSource("/srv/u.xml"));
            response.setIntHeader("X-O", out.length());
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
