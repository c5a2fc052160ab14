package com.example.shop;

import java.io.IOException;
import java.text.MessageFormat;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/ldap-message-format")
public class LdapMessageFormatServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            String cn = request.getParameter("cn");
            String safe = cn.replace("<", "");
            String filter = MessageFormat.format("(&(objectClass=person)(cn={0}))", safe);
            new InitialDirContext().search("dc=example,dc=com", filter, new SearchControls());
        } catch (Exception e) {
            throw new ServletException("request failed", e);
        }
    }
}
