@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package planted.first;
