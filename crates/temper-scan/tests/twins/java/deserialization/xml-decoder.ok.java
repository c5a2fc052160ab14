package com.example.shop;

import java.beans.XMLDecoder;
import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/xml-decoder")
public class XmlDecoderServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        XMLDecoder d = new XMLDecoder(new java.io.FileInputStream("/etc/app/beans.xml"));
        Object o = d.readObject();
        d.close();
        response.setStatus(o != null ? 200 : 404);
    }
}
