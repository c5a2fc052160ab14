package com.example.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathFactory;
import org.xml.sax.InputSource;

@WebServlet("/compile-bar")
public class CompileBarServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String bar = "label";
            String guess = request.getQueryString();
            StringBuilder sb = new StringBuilder(guess);
            sb.insert(0, "item-");
            bar = sb.toString();
            XPathExpression expr = XPathFactory.newInstance().newXPath().compile("//item[@id='" + bar + "']");
            response.getWriter().println(expr.evaluate(new InputSource("/data/items.xml")).length());
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
