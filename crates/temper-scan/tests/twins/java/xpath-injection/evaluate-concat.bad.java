package com.example.shop;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@WebServlet("/evaluate-concat")
public class EvaluateConcatServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String login = request.getParameter("login");
            Document doc = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("/etc/app/users.xml");
            XPath xpath = XPathFactory.newInstance().newXPath();
            NodeList hits = (NodeList) xpath.evaluate("/users/user[@login='" + login + "']", doc, XPathConstants.NODESET);
            response.getWriter().println(hits.getLength());
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
