@org.springframework.modulith.ApplicationModule
package planted.second;
